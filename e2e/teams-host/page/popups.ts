/// <reference lib="dom" />
import type { Shell } from '../protocol.ts'
import { closeView, openView } from './views.ts'

const LOOK_MS = 300

let done: ((outcome: [boolean, string]) => void) | undefined

/** Windows of their own, in which people sign in or consent. */
export const popups: Pick<Shell, 'popup' | 'popupEnded'> = {
  popup(url, width, height) {
    const opened = window.open(url, '_blank', `popup,width=${width},height=${height}`)
    if (!opened) return Promise.resolve([false, 'FailedToOpenWindow'])
    const view = openView({ url, frameContext: 'authentication', window: () => opened })
    return new Promise((resolve) => {
      const watch = setInterval(() => opened.closed && done?.([false, 'CancelledByUser']), LOOK_MS)
      done = (outcome) => {
        clearInterval(watch)
        done = undefined
        closeView(view)
        resolve(outcome)
      }
    })
  },
  popupEnded: (outcome) => done?.(outcome),
}
