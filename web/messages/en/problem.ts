/** One sentence for each code a person can meet that is not a refusal (those: reservation.ts). `problem.other` stands for the rest. */
export const problem = {
  'problem.unreachable': 'The server cannot be reached. Check your connection and try again.',
  'problem.unavailable': 'The service is not available at this moment. Try again shortly.',
  'problem.not_signed_in': 'You are signed out. Sign in again to go on.',
  'problem.host_sign_in_failed':
    'Teams did not say who you are. Try again; if that does not help, your administrators can let the app be used.',
  'problem.host_consent_required': 'Microsoft wants to ask you something before you can go on.',
  'problem.not_allowed': 'You do not have the permission to do this.',
  'problem.not_found': 'This does not exist, or not any more.',
  'problem.invalid_request': 'Something in what you entered cannot be right.',
  'problem.conflict': 'This conflicts with what is there already.',
  'problem.in_use': 'Something still needs this, so it cannot be removed.',
  'problem.stale': 'Somebody changed this in the meantime. Look at it as it is now and try again.',
  'problem.too_large': 'This is larger than can be taken.',
  'problem.too_many_requests': 'That was a lot at once. Wait a moment and try again.',
  'problem.organization_inactive': 'This organization is not active.',
  'problem.not_configured': 'This server has not been set up for this. Whoever runs it can change that.',
  'problem.other': 'Something went wrong on our side. Nothing was changed.',
}
