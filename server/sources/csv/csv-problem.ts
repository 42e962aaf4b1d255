/** Something wrong with a place in a file. `rejected`: the row is not used. `warning`: it is used as it stands. */
export interface CsvProblem {
  /** Base name. */
  readonly file: string
  /** From 1, of the file as a text editor counts; a row over several lines has its first. */
  readonly line: number
  /** The header's name, or null where the whole row is meant. */
  readonly column: string | null
  /** What was found and what was expected. */
  readonly message: string
  readonly severity: 'rejected' | 'warning'
}

/** Tells of one problem in the row at hand. */
export type Report = (column: string | null, message: string, severity: CsvProblem['severity']) => void

/** A cell's text as it appears in a message: in quotes, and not longer than a line of a screen. */
export function quoted(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 37)}..."` : `"${text}"`
}
