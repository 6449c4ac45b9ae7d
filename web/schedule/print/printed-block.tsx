import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import type { Block } from '../block.ts'
import styles from './print.module.css'

interface Props {
  readonly block: Block
  readonly when: string
  readonly directory: Directory
}

/** A reservation in words: paper has no pointer to ask for more with. */
export function PrintedBlock({ block, when, directory }: Props) {
  const t = useText()
  const tag = directory.tag(block.tagId)
  const more = [block.who, tag?.name, block.pending && t('schedule.pending'), block.private && t('schedule.private')]
  return (
    <span className={styles.block} data-pending={block.pending || undefined}>
      <span className={styles.when}>{when}</span> <b>{block.title ?? t('schedule.busy')}</b>
      {more.some(Boolean) && <span> · {more.filter(Boolean).join(' · ')}</span>}
    </span>
  )
}
