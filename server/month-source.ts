import { versionAt } from '../core/bonus/version-at.ts'
import type { Batch, SourceNote } from '../core/model/batch.ts'
import type { Period } from '../core/model/period.ts'
import type { SourceFigure } from '../core/model/snapshot.ts'
import type { Team } from '../core/model/team.ts'
import { type Instant, instant } from '../core/model/units.ts'
import { listed } from '../core/snapshot/listed.ts'
import { isUsed, teamSources } from '../core/snapshot/team-sources.ts'
import type { Board } from './board.ts'
import type { ClosingState } from './closing-checks.ts'
import type { Feeds } from './feeds.ts'
import { orAborted } from './or-aborted.ts'
import { STALE_AFTER } from './source-health.ts'
import { SourceError } from './sources/source.ts'

/** What the sources of a team say of a month; the batch is null when one did not answer. */
export interface MonthTold {
  readonly batch: Batch | null
  /** Of several the one that stands most in the way of closing the month. */
  readonly source: ToldSource
  /** Every source of the month. */
  readonly sources: readonly ToldSource[]
  /** What of their data could not be used. */
  readonly notes: readonly SourceNote[]
}

type ToldSource = ClosingState['source']

const LONGEST = 120_000

type Asked = Pick<Feeds, 'fetch' | 'figures' | 'source'>

/** Asks the sources themselves for a whole month of a team. A source that fails is told, not thrown. */
export async function askSources(
  feeds: Asked,
  team: Team,
  period: Period,
  now: () => Instant,
): Promise<MonthTold> {
  const used = usedBy(team, period, feeds.figures())
  const { from, to } = period
  const names = used.map(({ id }) => id)
  const signal = AbortSignal.timeout(LONGEST)
  try {
    const batch = await orAborted(feeds.fetch({ from, to }, signal, names), signal)
    const told = used.map(figure => {
      const missing = batch.withheld?.find(
        ({ source, area }) => source === figure.id && (figure.areas ?? [area]).includes(area),
      )
      return toldOf(feeds, figure, batch.asOf[figure.id] ?? now(), missing?.sentence ?? null)
    })
    return madeOf(batch, told, used, period, now())
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    if (!(error instanceof SourceError) && !isLate) throw error
    const label = listed(used.map(figure => figure.label))
    const problem = error instanceof SourceError ? error.message : `${label} did not answer in two minutes.`
    const source = { label, staleAfter: null, asOf: null, problem }
    return { batch: null, source, sources: [source], notes: [] }
  }
}

/** The board's batch where it holds the month, so that looking at a page costs no request; else the sources. */
export async function monthTold(
  feeds: Asked,
  board: Pick<Board, 'inHand'>,
  team: Team,
  period: Period,
  now: () => Instant,
): Promise<MonthTold> {
  const { batch, sources } = board.inHand()
  if (!batch || batch.from > period.from || batch.to < period.to) return askSources(feeds, team, period, now)
  const used = usedBy(team, period, sources)
  const told = used.map(figure => {
    const asOf = batch.asOf[figure.id] ?? figure.asOf ?? instant(0)
    const known = toldOf(feeds, figure, asOf, figure.withheld?.length ? figure.problem : null)
    return figure.failed ? { ...known, problem: figure.problem } : known
  })
  return madeOf(batch, told, used, period, now())
}

const madeOf = (
  batch: Batch,
  sources: readonly ToldSource[],
  used: readonly SourceFigure[],
  period: Period,
  now: Instant,
): MonthTold => ({
  ...{ batch, sources, source: worst(sources, period) ?? nobody(now) },
  notes: used.flatMap(({ id }) => batch.notes?.[id] ?? []),
})

const usedBy = (team: Team, { month }: Period, figures: readonly SourceFigure[]) =>
  teamSources(team, versionAt(team.plan, month).goals, figures).filter(isUsed)

/** An area that was not there is as good as a source that did not answer. */
function toldOf(
  feeds: Pick<Feeds, 'source'>,
  { id, label }: SourceFigure,
  asOf: Instant,
  missing: string | null,
): ToldSource {
  const staleAfter = feeds.source(id)?.staleAfter ?? null
  return { label, staleAfter, asOf: missing === null ? asOf : null, problem: missing }
}

/** One that told nothing, else one that told too early, else the first to become stale. */
function worst(all: readonly ToldSource[], { to }: Period): ToldSource | null {
  const weight = ({ asOf, staleAfter }: ToldSource) => {
    if (asOf === null) return Number.NEGATIVE_INFINITY
    return asOf < to ? asOf - Number.MAX_SAFE_INTEGER / 2 : asOf + (staleAfter ?? STALE_AFTER)
  }
  return [...all].sort((a, b) => weight(a) - weight(b))[0] ?? null
}

/** Of a team that types in all its numbers. */
const nobody = (now: Instant): ToldSource => ({
  label: 'The source',
  staleAfter: null,
  asOf: now,
  problem: null,
})
