/// <reference lib="dom" />
import type { TabSettings } from '../protocol.ts'
import { app, place, query } from './start.ts'

/** A tab that somebody added to this channel, chat or meeting. */
export type KeptTab = TabSettings & { key: string }

const tabsKey = `tabs of ${place.kind === 'sidePanel' ? 'meeting' : place.id}`
export const keptTabs = (): KeptTab[] => JSON.parse(localStorage.getItem(tabsKey) ?? '[]')
export const keepTabs = (tabs: KeptTab[]): void => localStorage.setItem(tabsKey, JSON.stringify(tabs))

type ShownTab = { entityId: string; name: string; contentUrl: string; kept?: KeptTab }

export const shownTabs: readonly ShownTab[] =
  place.kind === 'personal'
    ? app.tabs
    : keptTabs().map((kept) => ({
        entityId: kept.entityId,
        name: kept.suggestedDisplayName ?? app.name,
        contentUrl: kept.contentUrl,
        kept,
      }))

export const shownTab =
  shownTabs.find(({ kept, entityId }) => [kept?.key, entityId].includes(query.get('tab') ?? '')) ?? shownTabs[0]
