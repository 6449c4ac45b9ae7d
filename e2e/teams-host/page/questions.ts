/// <reference lib="dom" />
import type { Person, Shell } from '../protocol.ts'
import { button, checkbox } from './elements.ts'
import { recorded } from './record.ts'
import { people, person } from './start.ts'

const CANCELLED = [{ errorCode: 8000, message: 'User cancelled' }]

/** A question of the host's own; `fill` gives what is in it, and `end` answers. */
function ask(
  label: string,
  fill: (end: (reply: unknown[]) => void) => readonly (HTMLElement | string)[],
): Promise<unknown[]> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.ariaLabel = label
    const end = (reply: unknown[]) => {
      dialog.remove()
      resolve(reply)
    }
    dialog.append(
      ...fill(end),
      button('Cancel', () => end(CANCELLED)),
    )
    document.body.append(dialog)
    dialog.showModal()
  })
}

type PeopleWish = { title?: string; singleSelect?: boolean; setSelected?: string[] }

export const questions: Pick<Shell, 'choosePeople' | 'sendToChat'> = {
  choosePeople(wish) {
    const { title, singleSelect, setSelected = [] } = (wish ?? {}) as PeopleWish
    const colleagues = people.filter(({ tid }) => tid === person.tid)
    return ask(title ?? (singleSelect ? 'Select a person' : 'Select people'), (end) => {
      const give = (some: readonly Person[]) =>
        end([undefined, some.map(({ oid, name, upn }) => ({ objectId: oid, displayName: name, email: upn }))])
      if (singleSelect) return colleagues.map((one) => button(one.name, () => give([one])))
      const boxes = colleagues.map((one) => checkbox(one.name, setSelected.includes(one.oid)))
      const add = button('Add', () => give(colleagues.filter((_, index) => boxes[index]?.box.checked)))
      return [...boxes.map(({ label }) => label), add]
    })
  },
  sendToChat: (wish) =>
    ask('Share to a chat', (end) => {
      const words = document.createElement('pre')
      words.textContent = JSON.stringify(wish, undefined, 2)
      const send = button('Send', () => {
        recorded.sent.push(wish)
        end([undefined])
      })
      return [words, send]
    }),
}
