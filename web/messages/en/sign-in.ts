export const signIn = {
  'signIn.title': 'Sign in',
}
