export const meeting = {
  'meeting.title': 'Rooms for this meeting',
  'meeting.toSchedule': 'Schedule',
  'meeting.booked': '{room} is booked',
  'meeting.another': 'Book another room',
  'meeting.more': '{count, plural, =0 {Title and filters} other {Title and filters (#)}}',
}
