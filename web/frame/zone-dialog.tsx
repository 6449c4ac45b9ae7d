import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useHost } from '../host/host.ts'
import { choose } from '../host/preferences.ts'
import { useText } from '../messages/text.tsx'
import { useMe, useViewerZone } from '../session/me.ts'
import { cityOf } from '../time/format.ts'
import { useReturnFocus } from '../ui/return-focus.ts'
import { ZoneSelect } from '../ui/zone-select.tsx'

export default function ZoneDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  useReturnFocus()
  const host = useHost()
  const me = useMe()
  const current = useViewerZone()
  const [zone, setZone] = useState(current)
  const usual = me.person.zone ?? host.zone()
  const save = () => {
    choose({ zone: zone === usual ? undefined : zone })
    onClose()
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: '420px' }}>
        <DialogBody>
          <DialogTitle>{t('frame.zoneTitle')}</DialogTitle>
          <DialogContent>
            <Field label={t('frame.zone')} hint={t('frame.zoneHint')}>
              <ZoneSelect value={zone} onChange={setZone} />
            </Field>
            {/* It stays when it has been used: the focus is on it. */}
            <Button
              appearance="transparent"
              style={{ marginInlineStart: '-12px' }}
              disabledFocusable={host.zone() === zone}
              onClick={() => setZone(host.zone())}
            >
              {t('frame.zoneDevice', { zone: cityOf(host.zone()) })}
            </Button>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button appearance="primary" onClick={save}>
              {t('ui.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
