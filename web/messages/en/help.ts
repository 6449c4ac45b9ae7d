export const help = {
  'help.title': 'Help',
  'help.book': 'How to book a room',
  'help.bookSchedule':
    'On the <b>schedule</b>, click an empty time in a room’s row, or drag over the time you want. The room, the time and a title are filled in: one more click books.',
  'help.bookFind':
    'With <b>Find a room</b>, say when, how many people and what you need. The best fitting free rooms come first; one click books, and you can undo it there.',
  'help.bookNow': 'Standing at a door? <b>Free now</b> shows the rooms that are free at this moment and until when.',
  'help.change': 'Change, cancel, end',
  'help.changeMine':
    'Everything you booked is under <b>My reservations</b>. There you change the time, the room or the details, cancel before the start, or end early so that others can use the rest.',
  'help.changeDrag':
    'On the schedule, drag a reservation to another time or room, or drag its edge. What a room’s rules do not allow is explained and put back.',
  'help.changeLink':
    'Each reservation has a link and an id to copy: they lead to the same page for everybody who may see it.',
  'help.keys': 'Keyboard on the schedule',
  'help.key': 'Key',
  'help.keyDoes': 'What it does',
  'help.cap.home': 'Home',
  'help.cap.end': 'End',
  'help.cap.shift': 'Shift',
  'help.cap.enter': 'Enter',
  'help.cap.escape': 'Esc',
  'help.keyArrows': 'Move over times and rooms',
  'help.keyJump': 'To the next or previous reservation',
  'help.keyPage': 'Ten rooms up or down',
  'help.keyHome': 'To the beginning or end of the day',
  'help.keyExtend': 'Choose a longer time',
  'help.keyEnter': 'Book the chosen time, or open the reservation',
  'help.keyMove': 'Take the reservation up; arrows move it, Shift and arrows change its length, Enter puts it down',
  'help.keyEscape': 'Put it back, or close what is open',
  'help.zones': 'Time zones',
  'help.zonesText':
    'A room lives by the clock of its building: opening hours and days are those of the room. Wherever a time is not in your own zone, the zone is written beside it. You choose your zone in the menu with your picture.',
  'help.privacy': 'Privacy',
  'help.privacyPrivate':
    'Of a private reservation others see only that the room is taken. Its title, people and notes do not leave the server for anybody who may not see them.',
  'help.privacyPermission':
    'Booking Room Pro reads nothing from calendars and mailboxes. From Microsoft 365 it asks for nothing but your basic profile.',
  'help.privacyBrowser':
    'In this browser only your choice of theme, language and zone, and how you look at the schedule, is kept; no rooms, people or reservations.',
  'help.more': 'More',
}
