export type Separator = 'comma' | 'semicolon'

/** What the spreadsheets of a country read: where a comma stands in numbers, it cannot part cells. */
export const usualSeparator = (locale: string): Separator =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'

/** Of an export, a file to fill in: the names of the columns, and one line to go by. */
export function templateOf(csv: string): string {
  const [names = '', ...lines] = csv.split('\r\n')
  // Not one that breaks off within a cell of several lines.
  const example = lines.find((line) => line !== '' && (line.match(/"/g)?.length ?? 0) % 2 === 0)
  return [names, example]
    .filter((line) => line !== undefined)
    .join('\r\n')
    .concat('\r\n')
}
