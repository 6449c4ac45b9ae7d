import { Switch } from '@fluentui/react-components'
import { isBlank } from '#domain/text/visible.ts'
import type { Tag } from '../../api/model.ts'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import { ColourField } from '../../ui/colour-field.tsx'
import { isEmoji } from '../../ui/emoji.ts'
import type { PanelProps } from '../catalogue/catalogue-screen.tsx'
import { tags, useSaveEntry } from '../catalogue/kept.ts'
import { FormPanel } from '../form/form-panel.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'
import { EmojiField } from './emoji-field.tsx'

const labels = {
  name: 'admin.name',
  emoji: 'admin.emoji',
  colour: 'admin.colour',
  active: 'admin.tagActive',
} satisfies Record<string, MessageId>

const valuesOf = (entry: Tag | undefined) => ({
  name: entry?.name ?? '',
  emoji: entry?.emoji ?? '',
  colour: entry?.colour ?? null,
  active: entry?.active ?? true,
})

export function TagPanel({ entry, onClose, onSaved }: PanelProps<Tag>) {
  const t = useText()
  const save = useSaveEntry(tags)
  const form = useEntryForm({
    entry,
    valuesOf,
    check: ({ name, emoji }) => ({
      name: isBlank(name) ? t('admin.field.needed') : undefined,
      emoji: emoji === '' || isEmoji(emoji) ? undefined : t('admin.field.emoji'),
    }),
    save: ({ emoji, ...rest }, base) => save({ ...rest, ...(emoji !== undefined && { emoji: emoji || null }) }, base),
  })
  return (
    <FormPanel
      title={form.base ? t('admin.edit', { name: form.base.name }) : t('admin.tags.add')}
      form={form}
      labels={labels}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextField field={form.field('name')} label={t('admin.name')} required maxLength={60} />
      <ColourField legend={t('admin.colour')} value={form.values.colour} onChange={form.field('colour').onChange} />
      <EmojiField field={form.field('emoji')} />
      <Switch
        label={form.values.active ? t('admin.tagActive') : t('admin.tagInactive')}
        checked={form.values.active}
        onChange={(_, { checked }) => form.change('active', checked)}
      />
    </FormPanel>
  )
}
