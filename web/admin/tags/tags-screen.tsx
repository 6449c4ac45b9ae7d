import { Badge, Button } from '@fluentui/react-components'
import { TagRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { Tag } from '../../api/model.ts'
import { problemText } from '../../api/problem-text.ts'
import { tagsQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { CatalogueScreen } from '../catalogue/catalogue-screen.tsx'
import { EntryName } from '../catalogue/entry-name.tsx'
import { tags, useSaveEntry } from '../catalogue/kept.ts'
import { TagPanel } from './tag-panel.tsx'

export function Component() {
  const t = useText()
  const notify = useNotify()
  const state = useQuery(tagsQuery)
  const save = useSaveEntry(tags)
  const setActive = async (tag: Tag, active: boolean) => {
    try {
      await save({ active }, tag)
      notify({
        title: t(active ? 'admin.resumed' : 'admin.stopped', { name: tag.name }),
        intent: 'success',
      })
    } catch (error) {
      notify({ title: t('admin.notSaved', { name: tag.name }), body: problemText(t, error), intent: 'error' })
    }
  }
  return (
    <CatalogueScreen
      catalogue={tags}
      state={state}
      icon={<TagRegular />}
      row={({ name, emoji, colour, active }) => (
        <EntryName
          name={name}
          mark={emoji ?? <ColourDot colour={colour} />}
          badges={
            <>
              {emoji && colour && <ColourDot colour={colour} />}
              {!active && <Badge color="informative">{t('admin.outOfUse')}</Badge>}
            </>
          }
        />
      )}
      panel={(props) => <TagPanel {...props} />}
      actionsOf={(tag) => [
        tag.active
          ? { kind: 'stop', label: t('admin.stop'), run: () => void setActive(tag, false) }
          : { kind: 'resume', label: t('admin.resume'), run: () => void setActive(tag, true) },
      ]}
      wayOut={(tag, close) =>
        tag.active && (
          <Button
            onClick={() => {
              close()
              void setActive(tag, false)
            }}
          >
            {t('admin.stopInstead')}
          </Button>
        )
      }
    />
  )
}
