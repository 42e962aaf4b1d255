import type { Batch } from '../../core/model/batch.ts'
import { type Instant, instant } from '../../core/model/units.ts'
import { monthPeriod } from '../../core/time/period.ts'
import type { CsvProblem } from '../sources/csv/csv-problem.ts'
import { parseScale } from '../sources/csv/parse-scale.ts'
import { readCsv } from '../sources/csv/read-csv.ts'
import { createDemoSource } from '../sources/demo/demo-source.ts'
import { SourceError } from '../sources/source.ts'
import type { ReportOptions } from './report-options.ts'

/** What a report is made from: all rows of the files, or the demo's month. */
export interface SourceReading {
  readonly batch: Pick<Batch, 'tickets' | 'surveys'>
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number }
  readonly problems: readonly CsvProblem[]
  /** How many more problems there were than are listed. */
  readonly unlisted: number
}

/** Reads the source that a report names. Rejects with a `SourceError` whose sentence names the place. */
export async function readSource(
  options: ReportOptions,
  month: string,
  now: Instant,
): Promise<SourceReading> {
  const { schedule } = options
  if (options.source === 'demo') {
    const source = createDemoSource({ zone: schedule.zone, schedule, now: () => now })
    const { from, to } = monthPeriod(schedule.zone, month)
    const batch = await source.fetch({ from, to: instant(Math.min(to, now)) }, new AbortController().signal)
    const read = batch.tickets.length
    return { batch, rows: { read, used: read, rejected: 0 }, problems: [], unlisted: 0 }
  }
  const scale = options.scale === null ? null : parseScale(options.scale)
  if (scale && !scale.ok)
    throw new SourceError('input', `--scale: ${scale.problems[0]?.message ?? 'not understood'}`)
  const reading = await readCsv([options.path as string], {
    zone: schedule.zone,
    ...(scale?.ok && { scale: scale.value }),
  })
  const { rows, problems, unlisted } = reading
  return { batch: reading, rows, problems, unlisted }
}
