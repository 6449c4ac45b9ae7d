import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import { type HostTheme, useHost } from './host.ts'
import { usePreferences } from './preferences.ts'

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** The person's choice on this device, where one can be made, else the host's theme as it is now. */
export function useTheme(): { name: HostTheme; theme: Theme } {
  const host = useHost()
  const { theme: chosen } = usePreferences()
  const around = useSyncExternalStore(host.onThemeChange, host.theme)
  const name = (!host.hasSettings && chosen) || around
  return { name, theme: themes[name] }
}
