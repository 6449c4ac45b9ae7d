export const terms = {
  'terms.title': 'Terms of use',
  'terms.lead': 'What you may expect of Booking Room Pro here, and what is expected of you.',
  'terms.parties': 'Between whom',
  'terms.partiesNamed':
    '<b>{operator}</b> offers this app to the people of your organization. What {operator} and your organization have agreed comes before what is written here.',
  'terms.partiesUnnamed':
    'Whoever runs this server offers the app to the people of your organization. What they and your organization have agreed comes before what is written here.',
  'terms.own': 'Terms of whoever runs this installation',
  'terms.use': 'Using it',
  'terms.useAccount': 'Use your own account, and do not let others book in your name.',
  'terms.useWords':
    'Colleagues read what you write as a title or a note. Leave out what is not theirs to know, or make the reservation private.',
  'terms.useFair':
    'Book what you need and give back what you do not. Do not try to get around the rules of a room or to reach what is not yours.',
  'terms.reservation': 'What a reservation is',
  'terms.reservationText':
    'A reservation holds a room for a time; the app never gives one room to two at one time. The managers of a room and administrators may change or cancel it when they must.',
  'terms.reliance': 'How far you can rely on it',
  'terms.relianceText':
    'The app is offered as it is. It may be away at times, for maintenance or by a fault. As far as the law allows, those who wrote the program owe no warranty and no damages.',
  'terms.program': 'The program',
  'terms.programText':
    'Booking Room Pro is free software under the MIT licence: everybody may use it, change it and pass it on. The libraries it is made of have licences of their own.',
  'terms.changes': 'Changes',
  'terms.changesText': 'These terms come with version {version} of the app and may change with a later one.',
  'terms.changesUnknown': 'These terms come with the app and may change with a later version of it.',
}
