export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.welcome': 'Welcome to Booking Room Pro',
  'signIn.who': 'This is a demo organization. Choose who you want to be.',
  'signIn.search': 'Search by name or address',
  'signIn.people': 'People of the demo',
  'signIn.found': '{count, plural, =0 {Nobody found} one {# person} other {# people}}',
  'signIn.none': 'Nobody is called “{typed}”',
  'signIn.noneHint': 'Try a part of the name.',
  'signIn.clear': 'Show everybody',
  'signIn.administrator': 'Administrator',
  'signIn.approver': 'Approver',
  'signIn.booker': 'Books rooms',
  'signIn.viewer': 'Looks only',
  'signIn.unavailable': 'Nobody can sign in here',
  'signIn.unavailableHint': 'The demo is switched off on this server.',
  'signIn.withMicrosoft': 'Sign in with Microsoft',
  'signIn.withMicrosoftHint': 'Use the account of your organization, the one you use in Teams and Outlook.',
  'signIn.otherAccount': 'Use another account',
  'signIn.withoutProfile': 'Sign in without my profile',
  'signIn.errorNumber': 'Microsoft’s number for it: {number}',
  'signIn.error.consent_declined': 'You did not allow your profile to be read',
  'signIn.errorHint.consent_declined':
    'That is fine: sign in without it. Your name still comes from your account; job title and office then stay unknown here.',
  'signIn.error.consent_needs_administrator': 'An administrator must allow this app first',
  'signIn.errorHint.consent_needs_administrator':
    'Ask an administrator of your Microsoft 365 to grant it consent. Until then you can sign in without your profile.',
  'signIn.error.not_assigned': 'This app is not open to your account',
  'signIn.errorHint.not_assigned':
    'Your organization lets only certain people use it. Ask an administrator to add you, or use another account.',
  'signIn.error.blocked_by_policy': 'Your organization does not allow sign-in from here',
  'signIn.errorHint.blocked_by_policy':
    'A rule of your organization stands against it, for example about the device or the network. Try from a work device, or ask your IT support.',
  'signIn.error.app_not_known': 'Microsoft does not know this app',
  'signIn.errorHint.app_not_known':
    'It is registered wrongly, or not in your organization. Whoever runs this server can mend it.',
  'signIn.error.secret_refused': 'This server could not prove who it is',
  'signIn.errorHint.secret_refused':
    'Its secret at Microsoft is wrong or has expired. Whoever runs this server has to renew it; nobody can sign in until then.',
  'signIn.error.sign_in_expired': 'That sign-in took too long',
  'signIn.errorHint.sign_in_expired':
    'It was begun more than 15 minutes ago, in another window, or was already used. Simply sign in again.',
  'signIn.error.tenant_not_allowed': 'Your organization is not one of those that book here',
  'signIn.errorHint.tenant_not_allowed':
    'This server is open to certain organizations only. If you have an account in one of them, use that.',
  'signIn.error.personal_account': 'That is a personal account',
  'signIn.errorHint.personal_account': 'Rooms belong to an organization: use your work or school account.',
  'signIn.error.organization_not_set_up': 'Nobody of this organization has signed in yet',
  'signIn.errorHint.organization_not_set_up':
    'You are a guest there, and one of its own people has to come first. Ask them, or use another account.',
  'signIn.error.organization_inactive': 'Your organization is paused here',
  'signIn.errorHint.organization_inactive':
    'Its rooms and reservations are kept. One of its administrators can open it again.',
  'signIn.error.person_inactive': 'Your account was deactivated here',
  'signIn.errorHint.person_inactive': 'Ask an administrator of your organization, or use another account.',
  'signIn.error.entra_unavailable': 'Microsoft does not answer',
  'signIn.errorHint.entra_unavailable': 'This is mostly over in a few minutes. Try again then.',
  'signIn.error.other': 'Signing in did not work',
  'signIn.errorHint.other': 'Try again. If it happens again, tell whoever runs this server what you see here.',
}
