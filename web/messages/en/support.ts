export const support = {
  'support.title': 'Support',
  'support.lead': 'Where to turn when something does not work as it should.',
  'support.help': 'Look it up',
  'support.helpText': 'How to book, change and cancel, the keyboard, time zones and privacy, each in a few lines.',
  'support.helpLink': 'Open the help',
  'support.colleagues': 'Ask in your organization',
  'support.colleaguesText':
    'Rooms, their rules and who may do what are in the hands of your administrators and room managers: they add a room, open a closed hour or give you a right.',
  'support.operator': 'Write to whoever runs it',
  'support.operatorNamed': '<b>{operator}</b> runs this installation.',
  'support.noAddress':
    'No address was set for this installation. Ask the person who gave you the app, or the IT support of your organization.',
  'support.report': 'What helps to find a fault',
  'support.reportText':
    'What you did, what you expected and what you saw; when it was; the number of the request, where an error shows one; and the version: {version}.',
  'support.feedback': 'Say what you think',
  'support.security': 'Found a security hole?',
  'support.securityText':
    'Tell whoever runs this installation before you tell anybody else, so that it can be mended before it is known.',
}
