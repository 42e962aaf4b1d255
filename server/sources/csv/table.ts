import type { NotedRow } from '../../../core/model/batch.ts'
import type { Survey } from '../../../core/model/survey.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import type { CsvProblem } from './csv-problem.ts'

const MOST_LISTED = 1000

/** What grows while files are read. */
export interface Table {
  readonly tickets: Ticket[]
  readonly surveys: Survey[]
  /** Where each id was first used. */
  readonly places: Map<string, { readonly file: string; readonly line: number }>
  /** The first 1000; `unlisted` counts the others. */
  readonly problems: CsvProblem[]
  unlisted: number
  /** The first thousand. */
  readonly rejected: NotedRow[]
  /** Rows, used or rejected. */
  read: number
}

export function emptyTable(): Table {
  return { tickets: [], surveys: [], places: new Map(), problems: [], unlisted: 0, rejected: [], read: 0 }
}

export function listProblem(table: Table, problem: CsvProblem): void {
  if (table.problems.length < MOST_LISTED) table.problems.push(problem)
  else table.unlisted += 1
}
