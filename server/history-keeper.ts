import { rulesAt } from '../core/bonus/goal-at.ts'
import { versionAt } from '../core/bonus/version-at.ts'
import type { Batch } from '../core/model/batch.ts'
import type { HistoryMonth } from '../core/model/history.ts'
import type { SourceArea } from '../core/model/source-area.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { historyMonth } from '../core/projection/history-month.ts'
import { isForeseen } from '../core/projection/is-foreseen.ts'
import { lastMonths, learned } from '../core/projection/learned.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import { monthRecords } from './month-records.ts'
import { orAborted } from './or-aborted.ts'
import type { Source } from './sources/source.ts'
import type { HistoryFiles } from './store/history.ts'
import { StoreError } from './store/store-error.ts'
import { teamBatch } from './team-batch.ts'
import type { Known } from './team-context.ts'

/** How far the months are gathered. Nothing is under way when `done` is `of`. */
export interface HistoryProgress {
  readonly done: number
  readonly of: number
}

export interface HistoryKeeperParts {
  readonly files: HistoryFiles
  readonly source: Pick<Source, 'fetch'>
  readonly teams: () => readonly Team[]
  /** What people and closed months added. */
  readonly known: () => Pick<Known, 'exclusions' | 'books'>
  readonly now: () => Instant
  /** A month came to the history, or all of them did. */
  readonly changed: () => void
  readonly report: (error: unknown) => void
}

export interface HistoryKeeper {
  /** Ended months of a team, oldest first; the same array while nothing changed. */
  historyOf(team: string): readonly HistoryMonth[]
  progress(): HistoryProgress
  /**
   * Gathers what is missing, in the background: after a start, and at every poll, which costs nothing while nothing is. A
   * source that fails is reported and asked again the next time. A month that was closed meanwhile is measured again.
   */
  look(): void
  /** The sources are others now: what was learned from the ones before goes, from the disk too. Rejects with a `StoreError`. */
  forget(): Promise<void>
  /** Lets what is under way go. Resolves when nothing is. */
  stop(): Promise<void>
}

const MONTHS = 12
/** Nothing is learned from money, which takes a source the most requests of all. */
const TAUGHT_BY: readonly SourceArea[] = ['tickets', 'surveys']

interface Wanted {
  readonly team: Team
  readonly month: string
}

/** Keeps twelve ended months of every team, taken from the source month by month between other work. */
export function createHistoryKeeper(parts: HistoryKeeperParts): HistoryKeeper {
  const { files, source, teams, now, report } = parts
  let abort = new AbortController()
  let isStopped = false
  const closedMonths = () =>
    parts.known().books.closed.map(({ closed }) => key(closed.team.id, closed.period.month))
  /** Closed since the start: they are final now, and measured again. */
  const again = new Set<string>()
  const closed = new Set(closedMonths())
  /** The source has nothing of them; asked once a run. */
  const empty = new Set<string>()
  const shown = new Map<string, readonly HistoryMonth[]>()
  let progress: HistoryProgress = { done: 0, of: 0 }
  let flight: Promise<void> | null = null

  const take = async ({ team, month }: Wanted) => {
    const { signal } = abort
    const period = monthPeriod(team.zone, month)
    const { from, to } = period
    const batch = await orAborted(source.fetch({ from, to }, signal, TAUGHT_BY), signal)
    const { exclusions, books } = parts.known()
    const found = historyMonth(
      team,
      teamBatch(team, batch),
      period,
      monthRecords(team.id, month, exclusions, books),
    )
    again.delete(key(team.id, month))
    // What was withheld is not nothing: a forecast may not learn from it.
    if (isEmpty(found) || isLacking(batch)) return void empty.add(key(team.id, month))
    // A failed write costs the next start a request; the month is known meanwhile.
    await files.keep(team.id, found).catch(error => {
      if (!(error instanceof StoreError)) throw error
      report(error)
    })
  }
  /** Recalculations get a history only once it has been learned from, which takes half a second. */
  const show = async () => {
    const fresh = teams().filter(({ id }) => files.of(id) !== shown.get(id) && files.of(id).length > 0)
    for (const team of fresh) {
      const history = files.of(team.id)
      await warmed(team, history, now())
      shown.set(team.id, history)
    }
    if (fresh.length > 0 && !abort.signal.aborted) parts.changed()
  }
  const gather = async () => {
    await show()
    for (const month of closedMonths()) if (!closed.has(month)) again.add(month)
    for (const month of again) closed.add(month)
    const isWanted = ({ team, month }: Wanted) =>
      again.has(key(team.id, month)) ||
      !(empty.has(key(team.id, month)) || files.of(team.id).some(each => each.month === month))
    const wanted = teams()
      .flatMap(team => lastTwelve(team, now()))
      .filter(isWanted)
    if (wanted.length === 0) return
    progress = { done: 0, of: wanted.length }
    for (const each of wanted) {
      await breath()
      await take(each)
      progress = { ...progress, done: progress.done + 1 }
    }
    await show()
  }
  const look = () => {
    if (flight || isStopped) return
    const { signal } = abort
    flight = gather()
      .catch(error => {
        if (!signal.aborted) report(error)
      })
      .finally(() => {
        flight = null
      })
  }
  const letGo = async () => {
    abort.abort(new Error('stopped'))
    await flight
    abort = new AbortController()
  }
  return {
    historyOf: team => shown.get(team) ?? NONE,
    progress: () => progress,
    look,
    async forget() {
      await letGo()
      empty.clear()
      shown.clear()
      await files.forget()
    },
    async stop() {
      isStopped = true
      await letGo()
    },
  }
}

const NONE: readonly HistoryMonth[] = []

const key = (team: string, month: string) => `${team} ${month}`

/** The newest first: three of them are a forecast already. */
function lastTwelve(team: Team, now: Instant): readonly Wanted[] {
  const running = monthAt(team.zone, now)
  return Array.from({ length: MONTHS }, (_, index) => ({ team, month: monthAfter(running, -1 - index) }))
}

/** A month from before the source begins teaches nothing. */
const isEmpty = ({ opened, durations, answers }: HistoryMonth) =>
  opened + durations.length + answers.positive + answers.neutral + answers.negative === 0

const isLacking = ({ withheld = [] }: Batch) => withheld.some(({ area }) => area !== 'money')

/** Learns what a history teaches, a goal at a time, so that the next recalculation need not. */
async function warmed(team: Team, history: readonly HistoryMonth[], now: Instant): Promise<void> {
  const month = monthAt(team.zone, now)
  lastMonths(history)
  for (const goal of rulesAt(versionAt(team.plan, month), month).goals) {
    if (!isForeseen(goal.metric)) continue
    await breath()
    learned(history, goal, team.neutral)
  }
}

const breath = () => new Promise<void>(resolve => setImmediate(resolve))
