/** The promises about data. Whoever changes one changes what the program does first. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.lead':
    'What Booking Room Pro knows about you, where it keeps it and for how long. The program is open: everybody may check what is said here.',
  'privacy.responsible': 'Who is responsible',
  'privacy.responsibleNamed':
    '<b>{operator}</b> runs this installation for your organization and answers for the data in it.',
  'privacy.responsibleUnnamed':
    'Whoever runs this server for your organization answers for the data in it; mostly that is your organization itself.',
  'privacy.makers': 'Those who write the program run no part of this installation and receive nothing from it.',
  'privacy.own': 'Privacy statement of whoever runs this installation',
  'privacy.data': 'What is accessed, cached and stored',
  'privacy.kind': 'Data',
  'privacy.column.accessed': 'Accessed',
  'privacy.column.cached': 'Cached',
  'privacy.column.stored': 'Stored',
  'privacy.when': 'When, and for how long',
  'privacy.yes': 'Yes',
  'privacy.no': 'No',
  'privacy.kind.profile': 'Your profile: name, mail address, job title, office, language, picture',
  'privacy.note.profile': 'Accessed and updated after each sign-in; stored as long as your organization is active.',
  'privacy.kind.tabs': 'How a Booking Room tab is set up in Teams',
  'privacy.note.tabs':
    'Accessed and updated when a tab is made or changed; stored as long as your organization is active.',
  'privacy.kind.reservations': 'Reservations: room, time, title, notes, by whom and for whom',
  'privacy.note.reservations':
    'Accessed and updated when you use the app; stored as long as your organization is active.',
  'privacy.kind.rooms': 'Rooms, buildings and their equipment',
  'privacy.note.rooms': 'Accessed and updated when you use the app; stored as long as your organization is active.',
  'privacy.kind.ids': 'Your object id in Entra ID and your user principal name',
  'privacy.note.ids': 'Accessed and updated when you use the app; stored as long as your organization is active.',
  'privacy.kind.tokens': 'Access tokens you make for scripts: name, rights, end and last use',
  'privacy.note.tokens': 'Accessed when one is used; never the token itself, only what recognises it.',
  'privacy.kind.channel': 'Name and id of a channel in Teams',
  'privacy.note.channel': 'Shown in the tab; never sent to the server.',
  'privacy.kind.conversations': 'Conversations in Teams',
  'privacy.note.conversations': 'Never.',
  'privacy.kind.files': 'Files in Teams',
  'privacy.note.files': 'Never.',
  'privacy.meaning':
    '“Cached” is what is kept beside the database for a while, so that it need not be asked for again. “Stored” is what the database of this installation keeps.',
  'privacy.microsoft': 'What is asked of Microsoft 365',
  'privacy.permission':
    'One permission: <b>User.Read</b>, your own basic profile, when you sign in. No calendars, mailboxes, conversations or files are read, and nothing is written.',
  'privacy.library':
    'Inside Teams, a library of Microsoft’s asks a server of Microsoft (res.cdn.office.net) which programs may show this app. Nothing about you or your reservations is part of that request.',
  'privacy.where': 'Where it is',
  'privacy.whereText':
    'App, data and help come from one server, <b>{host}</b>. There is no advertising, no tracking, and no usage statistics for anybody.',
  'privacy.browser': 'In your browser',
  'privacy.cookie':
    'One cookie keeps you signed in; while you sign in with Microsoft, another remembers for a quarter of an hour where you were going. Only this server can read what is in them. Inside Teams there is no cookie.',
  'privacy.storage':
    'What you chose for theme, language, time zone and the view of the schedule stays in this browser; the times you enter for a meeting stay until you close its tab. Rooms, people and reservations do not.',
  'privacy.seen': 'Who sees what',
  'privacy.seenText':
    'People of your organization see the rooms and who booked them. Of a private reservation they see only that the room is taken: its title, notes and people are for those it concerns, for the managers of the room and for administrators. People of other organizations see nothing.',
  'privacy.end': 'Correcting and ending',
  'privacy.endText':
    'Your profile follows Microsoft 365: correct it there. Of an organization that leaves and is deactivated only administrators can sign in, to open it again; its data stays until whoever runs this installation erases it. To have data handed out, corrected or erased, turn to whoever runs this installation.',
  'privacy.ask': 'How to reach them',
}
