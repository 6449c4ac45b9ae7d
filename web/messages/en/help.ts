export const help = {
  'help.title': 'Help',
}
