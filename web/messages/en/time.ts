export const time = {
  'time.inZone': '{when} ({zone})',
  'time.zone': '{city} time',
}
