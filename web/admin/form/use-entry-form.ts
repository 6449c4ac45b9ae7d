import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type FieldError, isApiProblem } from '../../api/problem.ts'
import { useText } from '../../messages/text.tsx'
import { Withdrawn } from '../affected/affected.ts'
import { fieldErrorText } from './field-error-text.ts'
import { changesBetween, type Rebased, rebase } from './rebase.ts'

type Versioned = { readonly version: number }

type Options<Values, Entry> = {
  /** As it is known now, live; none for a new one. */
  entry: Entry | undefined
  valuesOf: (entry: Entry | undefined) => Values
  /** What a person can be told before the server is asked: a complaint in words for each field that has one. */
  check: (values: Values) => { [Field in keyof Values]?: string | undefined }
  save: (changes: Partial<Values>, base: Entry | undefined) => Promise<Entry>
}

export type FormField<Value> = {
  value: Value
  /** In words, beside the field. */
  error: string | undefined
  onChange: (value: Value) => void
  onBlur: () => void
}

/** What somebody else saved while the form was open. */
export type News<Values> = Pick<Rebased<Values>, 'theirs' | 'contested'>

/**
 * The fields of one thing as a person edits them. Complaints come when a field is left, or all when saving is tried. Only
 * what was changed is sent. What others save in the meantime comes into the fields this person left alone, and is said.
 */
export function useEntryForm<Values extends object, Entry extends Versioned>({
  entry,
  valuesOf,
  check,
  save,
}: Options<Values, Entry>) {
  const t = useText()
  const [base, setBase] = useState(entry)
  const [values, setValues] = useState(() => valuesOf(entry))
  const [left, setLeft] = useState<ReadonlySet<keyof Values>>(new Set())
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<readonly FieldError[]>([])
  const [news, setNews] = useState<News<Values>>()
  const saving = useMutation({ mutationFn: () => save(base ? changes : values, base) })
  const changes = changesBetween(valuesOf(base), values)
  const complaints = check(values)

  if (entry && base && entry.version > base.version && !saving.isPending) takeIn(entry)

  function takeIn(present: Entry) {
    const rebased = rebase(valuesOf(base), values, valuesOf(present))
    setBase(present)
    setValues(rebased.values)
    if (rebased.theirs.length > 0 && Object.keys(changes).length > 0) setNews(rebased)
  }

  const change = <Field extends keyof Values>(field: Field, value: Values[Field]) => {
    setValues((shown) => ({ ...shown, [field]: value }))
    setRefused((errors) => errors.filter((error) => !isAbout(error, String(field))))
  }

  const errorOf = (field: keyof Values & string): string | undefined => {
    const complaint = tried || left.has(field) ? complaints[field] : undefined
    const error = refused.find((candidate) => isAbout(candidate, field))
    return complaint ?? (error && fieldErrorText(t, error))
  }

  async function submit(onSaved: (saved: Entry) => void, onRefused: () => void) {
    setTried(true)
    if (saving.isPending) return
    if (Object.values(complaints).some(Boolean)) return onRefused()
    if (base && Object.keys(changes).length === 0) return onSaved(base)
    try {
      const saved = await saving.mutateAsync()
      setBase(saved)
      setValues(valuesOf(saved))
      setLeft(new Set())
      setTried(false)
      setNews(undefined)
      onSaved(saved)
    } catch (error) {
      if (error instanceof Withdrawn) return
      if (!isApiProblem(error)) throw error
      setRefused(error.errors)
      if (error.code === 'stale') takeIn(error.body.present as Entry)
      onRefused()
    }
  }

  return {
    values,
    change,
    field: <Name extends keyof Values & string>(name: Name): FormField<Values[Name]> => ({
      value: values[name],
      error: errorOf(name),
      onChange: (value) => change(name, value),
      onBlur: () => setLeft((fields) => new Set(fields).add(name)),
    }),
    /** As it was last known; none of a new one. */
    base,
    isNew: base === undefined,
    isDirty: Object.keys(changes).length > 0,
    isSaving: saving.isPending,
    news,
    /** In what both changed, theirs instead of mine. */
    takeTheirs: () => {
      const present = valuesOf(base)
      for (const field of news?.contested ?? []) change(field, present[field])
      setNews(undefined)
    },
    reset: () => {
      setValues(valuesOf(base))
      setRefused([])
      setTried(false)
      setLeft(new Set())
      setNews(undefined)
      saving.reset()
    },
    /** Why saving failed, unless a newer state or the complaints beside the fields say it all. */
    problem: saysItself(saving.error, Object.keys(values)) ? null : saving.error,
    submit,
  }
}

export type EntryForm<Values extends object, Entry extends Versioned> = ReturnType<typeof useEntryForm<Values, Entry>>

const saysItself = (error: unknown, fields: readonly string[]): boolean =>
  error instanceof Withdrawn ||
  (isApiProblem(error) &&
    (error.code === 'stale' ||
      (error.errors.length > 0 &&
        error.errors.every((complaint) => fields.some((field) => isAbout(complaint, field))))))

/** The server names fields by their path in the body, "policy/openingHours/monday/0/end"; forms lay out the rules flat. */
function isAbout({ field }: FieldError, name: string): boolean {
  const path = field.replace(/^policy\//, '')
  return path === name || path.startsWith(`${name}/`)
}
