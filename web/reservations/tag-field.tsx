import { Dropdown, makeStyles, Option } from '@fluentui/react-components'
import type { Tag } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import { ColourDot } from '../ui/colour-dot.tsx'

const useStyles = makeStyles({ tag: { display: 'inline-flex', alignItems: 'center', gap: '8px' } })

export function TagName({ tag }: { tag: Pick<Tag, 'name' | 'emoji' | 'colour'> }) {
  const styles = useStyles()
  return (
    <span className={styles.tag}>
      {tag.emoji ? <span aria-hidden>{tag.emoji}</span> : <ColourDot colour={tag.colour} />}
      {tag.name}
    </span>
  )
}

type Props = { value: string | null; tags: readonly Tag[]; onChange: (tagId: string | null) => void }

/** A category; one that is out of use is offered only where it already is. */
export function TagField({ value, tags, onChange }: Props) {
  const t = useText()
  const offered = tags.filter(({ id, active }) => active || id === value)
  const chosen = offered.find(({ id }) => id === value)
  return (
    <Dropdown
      style={{ minWidth: 0, width: '100%' }}
      button={chosen ? <TagName tag={chosen} /> : t('reservation.noTag')}
      value={chosen?.name ?? t('reservation.noTag')}
      selectedOptions={[value ?? '']}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue || null)}
    >
      <Option value="" text={t('reservation.noTag')}>
        {t('reservation.noTag')}
      </Option>
      {offered.map((tag) => (
        <Option key={tag.id} value={tag.id} text={tag.name}>
          <TagName tag={tag} />
        </Option>
      ))}
    </Dropdown>
  )
}
