import { zipSync } from 'fflate'
import { renderIcons } from './icon.ts'
import { type TeamsAppSettings, writeManifest, writeTranslation } from './manifest.ts'
import { fr } from './words.ts'

/** The files an administrator uploads to Teams, by their names in the package. */
export async function packageFiles(settings: TeamsAppSettings): Promise<Record<string, Uint8Array>> {
  return {
    'manifest.json': json(writeManifest(settings)),
    'fr.json': json(writeTranslation(fr)),
    ...(await renderIcons()),
  }
}

const json = (value: object) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)

/**
 * One zip file, the same bytes for the same files: two packages can be compared. Its times are the earliest that the
 * format can say, which it says on the local clock.
 */
export const zip = (files: Readonly<Record<string, Uint8Array>>): Buffer =>
  Buffer.from(zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }))

export const packageName = ({ publicUrl }: Pick<TeamsAppSettings, 'publicUrl'>): string =>
  `booking-room-pro-${new URL(publicUrl).host.replace(':', '-')}.zip`
