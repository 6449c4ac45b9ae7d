export const reservation = {
  'reservation.title': 'Reservation',
  'reservation.defaultTitle': 'Meeting',

  'reservation.refusal.taken': 'Somebody has the room at this time.',
  'reservation.refusal.takenBy':
    'Taken by “{title}”, {when}{others, plural, =0 {} one {, and one other} other {, and # others}}.',
  'reservation.refusal.takenHidden':
    'The room is taken, {when}{others, plural, =0 {} one {, and once more} other {, and # times more}}.',
  'reservation.refusal.inThePast': 'This time is over. A reservation can start from {earliest} on.',
  'reservation.refusal.endNotAfterStart': 'The end must come after the start.',
  'reservation.refusal.tooLong': 'This room can be booked for {most} at most; this is {wished}.',
  'reservation.refusal.beyondHorizon':
    'This room can be booked {days, plural, one {# day} other {# days}} ahead, until {until}.',
  'reservation.refusal.closed': 'The room is closed at this time. Nearest: {nearest}.',
  'reservation.refusal.closedForLong': 'The room is closed at this time, and for a week around it.',
  'reservation.refusal.roomInactive': 'This room is out of use.',
  'reservation.refusal.roomNotBookable': 'This room is shown, but cannot be booked.',
  'reservation.refusal.overCapacity':
    '{attendees, plural, one {# person is} other {# people are}} to come, but the room has {capacity, plural, one {# seat} other {# seats}}.',
  'reservation.refusal.notAllowed': 'You do not have the permission for this in this room.',
  'reservation.refusal.alreadyCancelled': 'This reservation has been cancelled.',
  'reservation.refusal.alreadyStarted': 'It began at {when}: only its end can still change.',
  'reservation.refusal.alreadyEnded': 'It ended at {when}; what is over does not change.',
  'reservation.refusal.notStarted': 'It begins at {when}. Until then it can be cancelled.',
  'reservation.refusal.other': 'A rule of this room does not allow it.',
  'reservation.warning.overCapacity':
    '{attendees, plural, one {# person} other {# people}} for {capacity, plural, one {# seat} other {# seats}}: it will be tight.',
  'reservation.earlier': '{by} earlier',
  'reservation.later': '{by} later',
}
