export const organization = {
  'organization.hint': 'What holds for everybody, and in every room that says nothing of its own.',
  'organization.general': 'General',
  'organization.zoneHint': 'For people and buildings that have none of their own.',
  'organization.locale': 'Language and region',
  'organization.localeHint': 'For people who have not chosen one. Dates and times are written its way.',
  'organization.firstDay': 'The week begins on',
  'organization.pause': 'Pause the organization',
  'organization.pauseHint':
    'While it is paused, nobody can look anything up, book or change. Nothing is lost, and an administrator can open it again at any time.',
  'organization.pauseDo': 'Pause',
  'organization.pauseTitle': 'Pause {name}?',
  'organization.pauseText': 'Everybody, you included, is shut out at once until an administrator opens it again.',
  'organization.teams': 'App for Microsoft Teams',
  'organization.teamsHint': 'Upload this package in the Teams admin center, and people find their rooms in Teams.',
  'organization.teamsDownload': 'Download the app package',
  'organization.teamsMissing': 'This server is not set up for Teams yet. Whoever runs it sets:',
}
