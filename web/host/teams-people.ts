import { type app, FrameContexts, people } from '@microsoft/teams-js'
import type { Host } from './host.ts'
import { hasGivenUp } from './teams-given-up.ts'

/** Teams has its list in tabs and dialogs, not in the side panel of a meeting. */
export function choosePeopleIn({ page: { frameContext } }: app.Context): Host['choosePeople'] {
  const { content, task, settings } = FrameContexts
  if (![content, task, settings].some((one) => one === frameContext) || !people.isSupported()) return undefined
  return async ({ title, several }) => {
    try {
      const chosen = await people.selectPeople({
        title,
        singleSelect: !several,
        openOrgWideSearchInChatOrChannel: true,
      })
      return chosen.map(({ objectId, displayName, email }) => ({
        entraObjectId: objectId,
        name: displayName || email || undefined,
      }))
    } catch (error) {
      if (hasGivenUp(error)) return []
      throw error
    }
  }
}
