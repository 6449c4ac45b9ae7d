import type { TeamsManifestV1D30 as V1_30 } from '@microsoft/app-manifest'
import { ACCENT_COLOUR } from './icon.ts'
import { PLACES } from './places.ts'
import { en, SHORT_NAME, type Words } from './words.ts'

export type Manifest = V1_30.TeamsManifestV1D30

/** Where the app is, and who runs it: all that differs from one organization's package to the next. */
export interface TeamsAppSettings {
  /** Origin of the app, https. */
  readonly publicUrl: string
  /** Application (client) id of the registration in Entra ID. */
  readonly clientId: string
  /** The app's own id in Teams: the same for ever, or Teams takes it for another app. */
  readonly appId: string
  /** Semantic version; Teams takes a changed package only with a higher one. */
  readonly version: string
  readonly operatorName: string
  readonly operatorUrl: string
}

export function writeManifest(settings: TeamsAppSettings): Manifest {
  const { publicUrl, clientId, appId, version, operatorName, operatorUrl } = settings
  const { host } = new URL(publicUrl)
  const at = (path: string) => `${publicUrl}${path}`
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }],
    },
    developer: {
      name: operatorName,
      websiteUrl: operatorUrl,
      privacyUrl: at('/privacy'),
      termsOfUseUrl: at('/terms'),
    },
    name: { short: SHORT_NAME, full: en.fullName },
    description: { short: en.summary, full: en.description, features: en.features.map((feature) => ({ ...feature })) },
    icons: { color: 'color.png', color32x32: 'color32x32.png', outline: 'outline.png' },
    accentColor: ACCENT_COLOUR,
    staticTabs: PLACES.map(({ entityId, path, name }) => ({
      entityId,
      name: en.tabs[name],
      contentUrl: at(path),
      websiteUrl: at(path),
      scopes: ['personal'],
    })),
    configurableTabs: [
      {
        id: 'rooms',
        configurationUrl: at('/tab/configure'),
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
      },
    ],
    supportedChannelTypes: ['privateChannels'],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'tab', groupchat: 'tab', meetings: 'tab' },
    permissions: ['identity'],
    validDomains: [host],
    webApplicationInfo: { id: clientId, resource: `api://${host}/${clientId}` },
    // Taken away by notifyAppLoaded: people see that something is on its way, not an empty page.
    showLoadingIndicator: true,
    publisherDocsUrl: at('/help'),
  }
}

/** The manifest's words in another language, by the path of each in the manifest. */
export function writeTranslation(words: Words): Record<string, string> {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
    'name.short': SHORT_NAME,
    'name.full': words.fullName,
    'description.short': words.summary,
    'description.full': words.description,
    ...Object.fromEntries(
      words.features.flatMap(({ title, description }, index) => [
        [`description.features[${index}].title`, title],
        [`description.features[${index}].description`, description],
      ]),
    ),
    ...Object.fromEntries(PLACES.map(({ name }, index) => [`staticTabs[${index}].name`, words.tabs[name]])),
  }
}
