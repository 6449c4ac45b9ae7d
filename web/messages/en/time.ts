export const time = {
  'time.inZone': '{when} ({zone})',
  'time.zone': '{city} time',
  'time.allDay': 'All day',
  'time.allDayOn': '{days}, all day',
}
