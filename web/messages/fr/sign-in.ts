import type { signIn as source } from '../en/sign-in.ts'

export const signIn: Record<keyof typeof source, string> = {
  'signIn.title': 'Connexion',
}
