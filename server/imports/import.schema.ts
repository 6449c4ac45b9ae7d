import { type Static, Type } from 'typebox'
import { AffectedSchema } from '../affected/affected.schema.ts'
import { Nullable, OneOf, ref } from '../http/schema.ts'

const Fault = Type.Object({
  line: Type.Integer({ description: 'Line of the file, as editors count them; the first is 1.' }),
  column: Nullable(Type.String(), 'Name of the column; `null` when it is about the whole line or file.'),
  value: Nullable(Type.String(), 'What stands in the cell, its first 200 characters; `null` when it is about no cell.'),
  code: Type.String({ description: 'Stable name of the fault, for programs.' }),
  message: Type.String({ description: 'What is wrong, as the end of a sentence about the cell.' }),
  accepted: Nullable(Type.String(), 'What would be accepted.'),
})
/** What keeps a line from being imported. */
export type ImportFault = Static<typeof Fault>

/** A fault where it is found; `value` is told only when it is a part of its cell. */
export type FaultFound = Omit<ImportFault, 'value'> & { readonly value?: string }

const Line = Type.Object({
  line: Type.Integer(),
  outcome: OneOf(['add', 'change', 'same']),
  id: Nullable(Type.String({ format: 'uuid' }), 'Of the room or person; `null` for one to be added.'),
  name: Type.String(),
  changes: Type.Array(Type.Object({ column: Type.String(), from: Type.String(), to: Type.String() }), {
    description: 'Cells that differ from what is there now.',
  }),
})
export type ImportLine = Static<typeof Line>

/** Faults an answer lists; `counts.errors` tells of all. */
export const LISTED_FAULTS = 500

export const ImportReportSchema = Type.Object(
  {
    applied: Type.Boolean({ description: 'False for a preview.' }),
    counts: Type.Object({
      add: Type.Integer(),
      change: Type.Integer(),
      same: Type.Integer(),
      errors: Type.Integer(),
    }),
    lines: Type.Array(Line, { description: 'Every line without a fault, and what it does.' }),
    creates: Type.Object(
      {
        buildings: Type.Array(Type.Object({ name: Type.String(), zone: Type.String() })),
        floors: Type.Array(Type.Object({ building: Type.String(), name: Type.String() })),
        equipment: Type.Array(Type.String()),
      },
      { description: 'What rooms name and is not there, and is added with them.' },
    ),
    ignoredColumns: Type.Array(Type.String(), { description: 'Columns of the file whose names mean nothing here.' }),
    affected: Type.Unsafe<Static<typeof AffectedSchema>>({
      ...ref(AffectedSchema),
      description: 'What is booked already and the changes would touch; an import keeps it.',
    }),
    errors: Type.Array(Fault, { maxItems: LISTED_FAULTS, description: 'While there is one, nothing is imported.' }),
  },
  {
    $id: 'ImportReport',
    examples: [
      {
        applied: false,
        counts: { add: 1, change: 1, same: 0, errors: 1 },
        lines: [
          { line: 2, outcome: 'add', id: null, name: 'Aurora', changes: [] },
          {
            line: 3,
            outcome: 'change',
            id: '019a6b1e-7c00-7000-8000-000000000002',
            name: 'Borealis',
            changes: [{ column: 'Capacity', from: '8', to: '10' }],
          },
        ],
        creates: { buildings: [], floors: [{ building: 'Paris Rivoli', name: '3rd floor' }], equipment: [] },
        ignoredColumns: ['Remarks'],
        affected: { count: 0, items: [] },
        errors: [
          {
            line: 4,
            column: 'Capacity',
            value: 'ten',
            code: 'format',
            message: 'must be integer',
            accepted: 'a whole number from 1 to 10000',
          },
        ],
      },
    ],
  },
)
export type ImportReport = Static<typeof ImportReportSchema>

export const ImportHeaders = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 100, description: 'The ETag of the preview that is to be applied.' }),
  ),
})
