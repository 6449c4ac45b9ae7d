import type { reservation as source } from '../en/reservation.ts'

export const reservation: Record<keyof typeof source, string> = {
  'reservation.title': 'Réservation',
}
