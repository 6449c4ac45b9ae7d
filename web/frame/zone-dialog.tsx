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
import { ZoneSelect } from '../ui/zone-select.tsx'

export default function ZoneDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
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
            {host.zone() !== zone && (
              <Button appearance="transparent" onClick={() => setZone(host.zone())}>
                {t('frame.zoneDevice', { zone: cityOf(host.zone()) })}
              </Button>
            )}
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
