export const find = {
  'find.title': 'Find a room',
}
