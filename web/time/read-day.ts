import { Temporal } from 'temporal-polyfill'

/** A calendar day as an address holds it ("2026-11-24"). Addresses are written by hand: `undefined` for what is none. */
export function readDay(text: string | null): Temporal.PlainDate | undefined {
  try {
    return text ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}
