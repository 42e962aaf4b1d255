import { closedMonth } from '../core/bonus/closed-month.ts'
import { versionAt } from '../core/bonus/version-at.ts'
import type { AuditEntry } from '../core/model/audit-entry.ts'
import type { ClosedMonth } from '../core/model/closed-month.ts'
import type { KeptMonth } from '../core/model/kept-month.ts'
import { movedParts } from '../core/model/month-figure.ts'
import type { Period } from '../core/model/period.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAt, monthPeriod } from '../core/time/period.ts'
import { type Books, booksOf } from './books.ts'
import { closingChecks } from './closing-checks.ts'
import type { Feeds } from './feeds.ts'
import { closedMonthsOf } from './http/closed-months-of.ts'
import { FigureMoved } from './http/figure-moved.ts'
import type { CloseAsk } from './http/month-desk.ts'
import { Refused } from './http/refused.ts'
import { countingApprovals, monthFigure } from './month-figure.ts'
import { askSources, type MonthTold } from './month-source.ts'
import { firstMonth, isClosed } from './month-state.ts'
import { AlreadyClosed } from './store/closed-months.ts'
import type { Store } from './store/open-store.ts'
import { StaleRevision, StoreError } from './store/store-error.ts'
import { teamMonth } from './team-month.ts'

export interface CloseParts {
  readonly store: Store
  readonly feeds: Pick<Feeds, 'fetch' | 'figures' | 'source'>
  readonly now: () => Instant
}

/**
 * Asks the sources for a month and makes it final, if it is what the closing person saw. Throws a `Refused` that says what
 * stands in the way, `FigureMoved`, `StaleRevision`, or a `StoreError`; the month is then not closed.
 */
export async function closeMonth(
  { store, feeds, now }: CloseParts,
  team: Team,
  month: string,
  ask: CloseAsk,
): Promise<KeptMonth> {
  const period = monthPeriod(team.zone, month)
  refuseUnfit(team, month, booksOf(store), now())
  if (revisionOf(store) !== ask.revision) throw new StaleRevision()
  const isTold = await isInAudit(store, team.id, month)
  await store.closedMonths.refresh()
  if (isTold) refuseLost(store, team.id, month)
  const told = await askSources(feeds, team, period, now)
  // A correction that is saved while the file is written would be paid with a month that nobody saw it in.
  const kept = await store.holdRecords(() => keepAsSeen({ store, now }, team, period, ask, told))
  await audited(store, kept, ask, now())
  return kept
}

async function keepAsSeen(
  { store, now }: Pick<CloseParts, 'store' | 'now'>,
  team: Team,
  period: Period,
  ask: CloseAsk,
  told: MonthTold,
): Promise<KeptMonth> {
  const { month } = period
  // Whoever saved while the sources were answering has not seen what would be closed.
  if (revisionOf(store) !== ask.revision) throw new StaleRevision()
  const books = booksOf(store)
  const { approvals, exclusions } = store.records()
  const batch = told.batch ?? { from: period.from, tickets: [], surveys: [] }
  const made = teamMonth(team, month, { batch, exclusions, books, now: now() })
  const figure = monthFigure(team, made, books)
  const ours = approvals.filter(each => each.team === team.id && each.month === month)
  const counting = countingApprovals(ours, figure)
  const isLapsed = ours.some(({ user }) => user !== ask.user)
  const known = { books, damaged: store.closedMonths.damaged(), approvals: counting, isLapsed, now: now() }
  const version = versionAt(team.plan, month)
  const state = { team, period, version, ...known, ...told, closer: ask.user }
  const blocking = closingChecks(state).filter(each => each.blocks && !each.ok)
  if (blocking.length > 0)
    throw new Refused(
      409,
      blocking.map(({ id, sentence }) => ({ path: id, message: sentence })),
    )
  if (movedParts(ask.figure, figure).length > 0) throw new FigureMoved(ask.figure, figure)
  const closed = closedMonth({
    ...{ team, ...made, people: books.people, timeZoneData: process.versions.tz ?? 'unknown' },
    ...{ closedBy: ask.by.who, closedAt: now(), note: ask.note },
    approvedBy: counting.find(({ user }) => user !== ask.user)?.author ?? null,
  })
  return keep(store, closed)
}

function refuseUnfit(team: Team, month: string, { closed }: Books, now: Instant): void {
  if (month >= monthAt(team.zone, now))
    throw new Refused(422, [{ path: 'month', message: 'This month has not ended.' }])
  if (isClosed(closed, team.id, month))
    throw new Refused(409, [{ path: 'month', message: 'This month is closed already.' }])
  const last = closed.filter(each => each.closed.team.id === team.id).at(-1)
  if (month < firstMonth(team.plan) || (last && month < last.closed.period.month))
    throw new Refused(422, [{ path: 'month', message: 'The plan has no such month to close.' }])
}

/** A close is written into the audit after its file, so the audit never names a file that was not there. */
async function isInAudit({ audit }: Pick<Store, 'audit'>, team: string, month: string): Promise<boolean> {
  const file = fileOf(team, month)
  const isThis = ({ what, after }: AuditEntry) =>
    what === 'month-closed' &&
    typeof after === 'object' &&
    after !== null &&
    'file' in after &&
    after.file === file
  for (let page = 1; ; page++) {
    const { entries, pages } = await audit.read(page, `month-closed ${file}`)
    if (entries.some(isThis)) return true
    if (page >= pages) return false
  }
}

/** A month is closed once: without its file nobody knows what was paid. A damaged file is a check of its own. */
function refuseLost({ closedMonths }: Pick<Store, 'closedMonths'>, team: string, month: string): void {
  if (closedMonthsOf(closedMonths, team).includes(month)) return
  const file = fileOf(team, month)
  const message = `The history tells that this month is closed, but ${file} is gone. Restore the file from a backup.`
  throw new Refused(409, [{ path: 'month', message }])
}

const fileOf = (team: string, month: string) => `closed/${team}-${month}.json`

async function keep({ closedMonths }: Store, closed: ClosedMonth): Promise<KeptMonth> {
  try {
    return await closedMonths.keep(closed)
  } catch (error) {
    if (!(error instanceof AlreadyClosed)) throw error
    throw new Refused(409, [{ path: 'month', message: error.message }])
  }
}

async function audited(
  { audit }: Pick<Store, 'audit'>,
  { sha256, closed }: KeptMonth,
  { by }: CloseAsk,
  now: Instant,
): Promise<void> {
  const { team, period, payout } = closed
  const after = { file: fileOf(team.id, period.month), sha256, payable: payout.payable }
  try {
    await audit.append({ at: new Date(now).toISOString(), ...by, what: 'month-closed', before: null, after })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    throw new StoreError(`The month is closed, but the audit lacks it: ${error.message}`)
  }
}

/** Rises with every edit that a month may rest on. */
export const revisionOf = (store: Pick<Store, 'settings' | 'people' | 'revenue' | 'records'>): number =>
  store.settings().revision + store.people().revision + store.revenue().revision + store.records().revision
