import {
  Button,
  Caption1,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import {
  DarkThemeRegular,
  GlobeClockRegular,
  KeyRegular,
  LocalLanguageRegular,
  PersonRegular,
  SettingsRegular,
  SignOutRegular,
} from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { answer, api } from '../api/client.ts'
import type { Me } from '../api/model.ts'
import { useHost } from '../host/host.ts'
import { choose, usePreferences } from '../host/preferences.ts'
import { languageNames } from '../messages/languages.ts'
import { useText } from '../messages/text.tsx'
import { PersonAvatar } from '../people/person-avatar.tsx'
import { isAdministrator, useViewerZone } from '../session/me.ts'
import { cityOf } from '../time/format.ts'
import { ChoiceMenu } from './choice-menu.tsx'

const ZoneDialog = lazy(() => import('./zone-dialog.tsx'))

const useStyles = makeStyles({
  who: { display: 'flex', gap: '12px', alignItems: 'center', padding: '12px 12px 8px', maxWidth: '280px' },
  names: { minWidth: 0, display: 'grid' },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  upn: { color: tokens.colorNeutralForeground3 },
  // A button's icon has the size of an icon unless it is said.
  avatar: { width: '32px', height: '32px' },
  trigger: { minWidth: 0, padding: '2px', borderRadius: tokens.borderRadiusCircular },
})

const looks = ['light', 'dark', 'contrast'] as const
const themes = ['system', ...looks] as const
const themeLabels = {
  system: 'frame.themeSystem',
  light: 'frame.themeLight',
  dark: 'frame.themeDark',
  contrast: 'frame.themeContrast',
} as const

export function PersonMenu({ me }: { me: Me }) {
  const styles = useStyles()
  const t = useText()
  const host = useHost()
  const navigate = useNavigate()
  const preferences = usePreferences()
  const zone = useViewerZone()
  const [choosingZone, setChoosingZone] = useState(false)
  const signOut = useMutation({
    mutationFn: () => answer(api.POST('/auth/sign-out')),
    // A new document: nothing of this person stays in memory.
    onSettled: (done) => window.location.assign(done?.next ?? '/sign-in'),
  })
  const { displayName, upn } = me.person
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="transparent"
            className={styles.trigger}
            icon={{
              className: styles.avatar,
              children: <PersonAvatar person={me.person} size={32} />,
            }}
          >
            <span className="visually-hidden">{t('frame.person', { name: displayName })}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <div className={styles.who}>
            <PersonAvatar person={me.person} size={40} />
            <span className={styles.names}>
              <Subtitle2 className={styles.clip}>{displayName}</Subtitle2>
              <Caption1 className={mergeClasses(styles.upn, styles.clip)}>{upn}</Caption1>
            </span>
          </div>
          <MenuList>
            <MenuDivider />
            {!host.hasSettings && (
              <>
                <ChoiceMenu
                  icon={<DarkThemeRegular />}
                  label={t('frame.theme')}
                  options={themes.map((theme) => ({ value: theme, text: t(themeLabels[theme]) }))}
                  value={preferences.theme ?? 'system'}
                  onChoose={(value) => choose({ theme: looks.find((theme) => theme === value) })}
                />
                <ChoiceMenu
                  icon={<LocalLanguageRegular />}
                  label={t('frame.language')}
                  options={[
                    { value: 'system', text: t('frame.languageSystem') },
                    ...languageNames.map(({ language, name }) => ({ value: language, text: name, lang: language })),
                  ]}
                  value={preferences.language ?? 'system'}
                  onChoose={(value) => choose({ language: value === 'system' ? undefined : value })}
                />
              </>
            )}
            <MenuItem
              icon={<GlobeClockRegular />}
              secondaryContent={cityOf(zone)}
              onClick={() => setChoosingZone(true)}
            >
              {t('frame.zone')}
            </MenuItem>
            <MenuItem icon={<PersonRegular />} onClick={() => void navigate('/profile')}>
              {t('profile.title')}
            </MenuItem>
            <MenuItem icon={<KeyRegular />} onClick={() => void navigate('/access-tokens')}>
              {t('token.title')}
            </MenuItem>
            {host.hasTabs && isAdministrator(me) && (
              <MenuItem icon={<SettingsRegular />} onClick={() => void navigate('/admin')}>
                {t('frame.admin')}
              </MenuItem>
            )}
            {!host.token && (
              <>
                <MenuDivider />
                <MenuItem icon={<SignOutRegular />} onClick={() => signOut.mutate()}>
                  {t('frame.signOut')}
                </MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {choosingZone && (
        <Suspense>
          <ZoneDialog onClose={() => setChoosingZone(false)} />
        </Suspense>
      )}
    </>
  )
}
