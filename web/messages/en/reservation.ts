export const reservation = {
  'reservation.title': 'Reservation',
}
