import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { fileBody, requireFile, takeFiles } from '../http/files.ts'
import { OneOf, problems, ref } from '../http/schema.ts'
import { exportPeople, exportRooms } from './export-tables.ts'
import { ImportHeaders, ImportReportSchema } from './import.schema.ts'
import { importPeople } from './import-people.ts'
import { importRooms } from './import-rooms.ts'
import { etagOfReport } from './report.ts'

const tags = ['imports']
const CSV = ['text/csv']
const LIMIT_BYTES = 5 * 1024 * 1024

const HOW =
  'For administrators. UTF-8; cells separated by comma, semicolon or tab; the first line names the columns, in any order. A column that is not there says nothing, and so does an empty cell where something must stand. Nothing is written unless `apply` is true and no line has a fault: then all of it is, at once; with faults the answer is 400, whose `report` is that of the preview. A file that is no such table is 400 at once. The `ETag` of a preview, sent as `If-Match`, refuses to apply what would by then do something else.'

const TABLES = [
  {
    path: 'rooms',
    example: 'Building,Floor,Room,Capacity,Equipment\r\nParis Rivoli,1st floor,Tuileries,12,Screen;Whiteboard\r\n',
    run: importRooms,
    write: exportRooms,
    import: {
      operationId: 'importRooms',
      summary: 'Import rooms from a CSV file, or preview it',
      description: `${HOW} Columns: Building, Floor, Room, Capacity, and optionally Id, Zone (of a new building), Equipment and Managers (UPNs) separated by semicolons, Description, Colour, Active, Bookable, Longest reservation (minutes), Days ahead, Opening hours (\`Mon-Fri 08:00-20:00; Sat 09:00-12:00\`), Too many people. A room is found by its Id, or by building, floor and name. Buildings, floors and equipment that are not there are added. Rooms that are not in the file stay as they are.`,
    },
    export: {
      operationId: 'exportRooms',
      summary: 'Export all rooms as a CSV file',
      description:
        'For administrators. Importing the file again changes nothing. A cell that a spreadsheet would run as a formula is written behind an apostrophe.',
    },
  },
  {
    path: 'people',
    example: 'UPN,Name,Roles\r\ncamille.laurent@meridian.example,Camille Laurent,administrator;booker\r\n',
    run: importPeople,
    write: exportPeople,
    import: {
      operationId: 'importPeople',
      summary: 'Import people from a CSV file, or preview it',
      description: `${HOW} Columns: UPN, by which a person is found, Name, and optionally Mail, Roles separated by semicolons, Language, Zone, Active, Entra object id. People who are not in the file stay as they are.`,
    },
    export: {
      operationId: 'exportPeople',
      summary: 'Export all people as a CSV file',
      description:
        'For administrators. Importing the file again changes nothing. A cell that a spreadsheet would run as a formula is written behind an apostrophe.',
    },
  },
] as const

/** Registered as a scope of its own, which reads CSV files and no other bodies. */
export async function importRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  takeFiles(app, CSV, LIMIT_BYTES)
  app.addSchema(ImportReportSchema)

  for (const table of TABLES) {
    app.post(
      `/imports/${table.path}`,
      {
        schema: {
          tags,
          ...table.import,
          querystring: Type.Object(
            { apply: Type.Boolean({ default: false, description: 'False to look only.' }) },
            { additionalProperties: false },
          ),
          headers: ImportHeaders,
          body: fileBody(CSV, 'The file, at most 5 MB and 10,000 lines.'),
          response: { 200: ref(ImportReportSchema), ...problems(409, 412, 413, 415) },
        },
      },
      async (request, reply) => {
        const file = requireFile(request.body, CSV)
        const asked = { file, apply: request.query.apply, ifMatch: request.headers['if-match'] }
        const report = await table.run(deps, request.session, asked)
        return reply.header('etag', etagOfReport(report)).send(report)
      },
    )

    app.get(
      `/exports/${table.path}.csv`,
      {
        schema: {
          tags,
          ...table.export,
          querystring: Type.Object(
            {
              separator: Type.Unsafe<'comma' | 'semicolon'>({
                ...OneOf(['comma', 'semicolon'], 'What the spreadsheet of the country expects: France a semicolon.'),
                default: 'comma',
              }),
            },
            { additionalProperties: false },
          ),
          response: {
            200: {
              description: 'The file.',
              content: { 'text/csv': { schema: Type.String({ examples: [table.example] }) } },
            },
            ...problems(),
          },
        },
      },
      async (request, reply) => {
        const text = await table.write(deps, request.session, request.query.separator === 'semicolon' ? ';' : ',')
        return reply
          .header('content-disposition', `attachment; filename="${table.path}.csv"`)
          .type('text/csv; charset=utf-8; header=present')
          .send(text)
      },
    )
  }
}
