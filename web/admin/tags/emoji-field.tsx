import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useText } from '../../messages/text.tsx'
import type { FormField } from '../form/use-entry-form.ts'

/** What people book rooms for, to be taken with one click; any other can be typed or pasted. */
const OFFERED = ['👥', '🤝', '🎓', '🎤', '📞', '💡', '🧠', '📈', '🛠️', '🧪', '🎉', '🍽️', '🧘', '🔒', '⭐', '🚀']

const useStyles = makeStyles({
  emoji: { display: 'grid', gap: '8px' },
  input: { width: '96px' },
  offered: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
  choice: { minWidth: '36px', fontSize: '18px' },
})

export function EmojiField({ field }: { field: FormField<string> }) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.emoji}>
      <Field label={t('admin.emoji')} hint={t('admin.emojiHint')} validationMessage={field.error ?? null}>
        <Input
          className={styles.input}
          value={field.value}
          maxLength={40}
          autoComplete="off"
          onChange={(_, { value }) => field.onChange(value.trim())}
          onBlur={field.onBlur}
        />
      </Field>
      <fieldset
        className={styles.offered}
        aria-label={t('admin.emojiOffered')}
        style={{ border: 0, margin: 0, padding: 0 }}
      >
        {OFFERED.map((emoji) => (
          <Button
            key={emoji}
            appearance={emoji === field.value ? 'primary' : 'subtle'}
            size="small"
            className={styles.choice}
            aria-pressed={emoji === field.value}
            onClick={() => field.onChange(emoji === field.value ? '' : emoji)}
          >
            {emoji}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
