import type { components } from '../../api/schema.d.ts'

export type Affected = components['schemas']['Affected']
export type WhatOfAffected = 'keep' | 'cancel'

/** The person looked at what a change would do, and did not go on. Nothing went wrong. */
export class Withdrawn extends Error {}
