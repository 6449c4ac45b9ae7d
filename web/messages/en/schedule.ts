export const schedule = {
  'schedule.title': 'Schedule',
}
