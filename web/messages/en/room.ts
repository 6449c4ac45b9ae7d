export const room = {
  'room.title': 'Room',
}
