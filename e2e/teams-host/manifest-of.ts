import { type Manifest, writeManifest } from '../../teams/manifest.ts'

/** What the stand-in for Teams knows of the app: its package. The same app at each start, whose tabs are found again. */
export const manifestOf = (publicUrl: string, clientId: string, operatorUrl: string): Manifest =>
  writeManifest({
    publicUrl,
    clientId,
    appId: 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20',
    version: '1.0.0',
    operatorName: 'Nordlicht IT',
    operatorUrl,
  })
