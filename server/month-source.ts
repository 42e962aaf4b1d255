import type { Batch } from '../core/model/batch.ts'
import type { Period } from '../core/model/period.ts'
import { type Instant, instant } from '../core/model/units.ts'
import type { Board } from './board.ts'
import type { ClosingState } from './closing-checks.ts'
import { orAborted } from './or-aborted.ts'
import { type Source, SourceError } from './sources/source.ts'

/** What the source says of a month; the batch is null when it did not answer. */
export interface MonthTold {
  readonly batch: Batch | null
  readonly source: ClosingState['source']
}

const LONGEST = 120_000

/** Asks the source itself for a whole month. A source that fails is told, not thrown. */
export async function askSource(
  source: Source,
  { from, to }: Period,
  now: () => Instant,
): Promise<MonthTold> {
  const { label, staleAfter, name } = source
  const signal = AbortSignal.timeout(LONGEST)
  try {
    const batch = await orAborted(source.fetch({ from, to }, signal), signal)
    return { batch, source: { label, staleAfter, asOf: batch.asOf[name] ?? now(), problem: null } }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    if (!(error instanceof SourceError) && !isLate) throw error
    const problem = error instanceof SourceError ? error.message : `${label} did not answer in two minutes.`
    return { batch: null, source: { label, staleAfter, asOf: null, problem } }
  }
}

/** The board's batch where it holds the month, so that looking at a page costs no request; else the source. */
export async function monthTold(
  source: Source,
  board: Pick<Board, 'inHand'>,
  period: Period,
  now: () => Instant,
): Promise<MonthTold> {
  const { batch } = board.inHand()
  if (!batch || batch.from > period.from || batch.to < period.to) return askSource(source, period, now)
  const { label, staleAfter, name } = source
  const figure = board.inHand().sources.find(({ id }) => id === name)
  const asOf = batch.asOf[name] ?? figure?.asOf ?? instant(0)
  return { batch, source: { label, staleAfter, asOf, problem: figure?.failed ? figure.problem : null } }
}
