export type Kind = 'personal' | 'channel' | 'chat' | 'meeting' | 'sidePanel'

/** Where the app can be shown, and what Teams says of it there. */
export type Place = {
  readonly id: string
  readonly kind: Kind
  /** As the bar of the host has it; the personal app has its own name there. */
  readonly name?: string
  readonly context: Readonly<Record<string, string>>
}

// Names that stand nowhere else, so that one in a request or a row comes from here.
const TEAM = { teamId: '19:team@thread.tacv2', groupId: '7b0f0c5e-6f5b-4f7e-9f0a-2f9c5f3f7a10', teamName: 'Polarteam' }
const MEETING = { chatId: '19:meeting@thread.v2', meetingId: 'MCMxOTptZWV0aW5n' }
const KIND_OF_CHANNEL = { channelType: 'Regular' }

const channel = (id: string, name: string): Place => ({
  id,
  kind: 'channel',
  name,
  context: { ...TEAM, ...KIND_OF_CHANNEL, channelId: `19:${id}@thread.tacv2`, channelName: name },
})

export const PLACES = [
  { id: 'personal', kind: 'personal', context: {} },
  channel('general', 'Allhands'),
  channel('launch', 'Liftoff'),
  { id: 'chat', kind: 'chat', name: 'Chat', context: { chatId: '19:chat@unq.gbl.spaces' } },
  { id: 'meeting', kind: 'meeting', name: 'Meeting', context: MEETING },
  { id: 'sidePanel', kind: 'sidePanel', name: 'In the meeting', context: MEETING },
] as const satisfies readonly Place[]

const ORDINARY: readonly string[] = Object.values(KIND_OF_CHANNEL)
const TOLD = [...new Set(PLACES.flatMap(({ context }) => Object.values<string>(context)))].filter(
  (value) => !ORDINARY.includes(value),
)

/** What of a text tells in which team, channel, chat or meeting the app is shown: it is nobody's business but Teams'. */
export function placesToldIn(text: string): string[] {
  const read = `${text}\n${decoded(text)}`.toLowerCase()
  const told = TOLD.filter((value) => read.includes(value.toLowerCase()))
  // What Teams makes of a place that is none of these.
  const another = /19:[a-z][\w-]*@|thread\.(tacv2|v2|skype)|unq\.gbl/.exec(read)?.[0]
  return told.length === 0 && another ? [another] : told
}

/** As it was before it became a part of an address, however often; what was never encoded stays. */
function decoded(text: string): string {
  const once = text.replaceAll('+', ' ').replaceAll(/(%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
  return once === text.replaceAll('+', ' ') ? once : decoded(once)
}
