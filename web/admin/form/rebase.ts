import { hashKey } from '@tanstack/react-query'

/** Plain data, whatever the order of its keys: the database keeps JSON in an order of its own. */
const same = (one: unknown, other: unknown): boolean => one === other || hashKey([one]) === hashKey([other])

const fieldsOf = <Values extends object>(values: Values) => Object.keys(values) as (keyof Values)[]

/** What of `before` is different in `values`; nothing else is sent, so that nobody's work is written over unseen. */
export function changesBetween<Values extends object>(before: Values, values: Values): Partial<Values> {
  const changed = fieldsOf(values).filter((field) => !same(before[field], values[field]))
  return Object.fromEntries(changed.map((field) => [field, values[field]])) as Partial<Values>
}

export type Rebased<Values> = {
  /** What is theirs where only they changed it, else mine. */
  values: Values
  /** What they changed. */
  theirs: (keyof Values)[]
  /** What both changed, to different ends: mine holds until somebody decides. */
  contested: (keyof Values)[]
}

/** Somebody saved a form that this person has open: `before` is how both found it, `now` how it is saved. */
export function rebase<Values extends object>(before: Values, mine: Values, now: Values): Rebased<Values> {
  const theirs = fieldsOf(now).filter((field) => !same(before[field], now[field]))
  const contested = theirs.filter((field) => !same(before[field], mine[field]) && !same(mine[field], now[field]))
  const taken = theirs.filter((field) => same(before[field], mine[field]))
  return {
    values: { ...mine, ...Object.fromEntries(taken.map((field) => [field, now[field]])) },
    theirs,
    contested,
  }
}
