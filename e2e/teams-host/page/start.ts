/// <reference lib="dom" />
import { PLACES, type Place } from '../places.ts'
import type { Person } from '../protocol.ts'

type Tab = { readonly entityId: string; readonly name: string; readonly contentUrl: string }

/** What the server wrote into the page. */
export type Start = {
  readonly app: {
    readonly id: string
    readonly name: string
    readonly configurationUrl: string
    readonly canUpdateConfiguration: boolean
    readonly tabs: Tab[]
  }
  readonly people: readonly Person[]
  readonly openFirst?: string
}

export const { app, people, openFirst }: Start = JSON.parse(document.getElementById('start')?.textContent ?? '')
/** All that differs from window to window is in the address. */
export const query = new URLSearchParams(location.search)

/** A link into Teams names the channel or the chat. */
const conversation = query.get('in')
export const place: Place =
  PLACES.find(({ id, kind, context }) =>
    conversation === null
      ? id === query.get('place')
      : kind !== 'sidePanel' && Object.values<string>(context).includes(conversation),
  ) ?? PLACES[0]
export const person = people.find(({ upn }) => upn === query.get('person')) ?? (people[0] as Person)
export const locale = query.get('locale') ?? 'en-us'

/** Opens the host's page anew, as going about in Teams does. */
export function goTo(change: Record<string, string | undefined>): void {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries({ sub: undefined, in: undefined, place: place.id, ...change })) {
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  location.search = next.toString()
}
