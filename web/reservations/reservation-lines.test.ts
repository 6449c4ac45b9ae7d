import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { Reservation, Room } from '../api/model.ts'
import { messages as en } from '../messages/en.ts'
import { messages as fr } from '../messages/fr.ts'
import type { Text } from '../messages/text.tsx'
import { cityOf, formatOffset } from '../time/format.ts'
import { reservationLines } from './reservation-lines.ts'

const directory = {
  room: () => ({ name: 'Aurora' }) as Room,
  place: () => 'Main · 1st floor',
}
const ada = { id: 'a', displayName: 'Ada Lind' }
const bo = { id: 'b', displayName: 'Bo Berg' }
const standUp = {
  title: 'Stand-up',
  start: '2026-11-23T09:00:00Z',
  end: '2026-11-23T10:00:00Z',
  zone: 'Europe/Paris',
  roomId: 'r',
  organizer: ada,
  host: ada,
  status: 'confirmed',
} as Pick<Reservation, 'title' | 'start' | 'end' | 'zone' | 'roomId' | 'organizer' | 'host' | 'status'>

/** ICU writes narrow and thin spaces that change between versions; people see a space. */
const seen = (lines: readonly string[]) => lines.map((line) => line.replace(/\s/gu, ' '))

function told(locale: 'en-GB' | 'fr-FR', changes: Partial<typeof standUp> = {}) {
  const intl = createIntl({ locale, messages: locale === 'fr-FR' ? fr : en })
  const t = ((id: keyof typeof en, values?: Record<string, string>) =>
    String(intl.formatMessage({ id }, values))) as Text
  const zone = (of: string, at: string) => `${t('time.zone', { city: cityOf(of) })}, ${formatOffset(of, at, locale)}`
  return seen(reservationLines(t, { locale, zone: zone as never }, { ...standUp, ...changes }, directory))
}

describe('a reservation in words', () => {
  test('says what, when and on which clock, where and who', () => {
    const [what, when, ...rest] = told('en-GB')
    expect(what).toBe('Stand-up')
    expect(when).toMatch(/^Monday,? 23 November 2026, 10:00 ?– ?11:00 \(Paris time, GMT\+1\)$/)
    expect(rest).toEqual(['Aurora · Main · 1st floor', 'Booked by Ada Lind'])
  })

  test('speaks French', () => {
    expect(told('fr-FR', { host: bo })).toEqual([
      'Stand-up',
      'lundi 23 novembre 2026, 10:00 – 11:00 (heure de Paris, UTC+1)',
      'Aurora · Main · 1st floor',
      'Réservée par Ada Lind pour Bo Berg',
    ])
  })

  test('of what is private it says when and where, and neither who nor what for', () => {
    const lines = told('en-GB', { title: null, organizer: null, host: null })
    expect(lines[0]).toBe('Private reservation')
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toContain('Ada')
  })

  test('a whole day is one, and what is cancelled or waits says so', () => {
    const day = { start: '2026-11-22T23:00:00Z', end: '2026-11-23T23:00:00Z' }
    expect(told('en-GB', day)[1]).toMatch(/^Monday,? 23 November 2026, all day \(Paris time, GMT\+1\)$/)
    expect(told('en-GB', { status: 'cancelled' })[1]).toBe('Cancelled')
    expect(told('fr-FR', { status: 'pending' })[1]).toBe('En attente d’approbation')
  })
})
