import type { Team } from '../core/model/team.ts'
import { monthPeriod } from '../core/time/period.ts'
import type { Board } from './board.ts'
import type { Feeds } from './feeds.ts'
import type { ToldRevenue } from './http/revenue-parts.ts'
import { orAborted } from './or-aborted.ts'
import { SourceError } from './sources/source.ts'

const LONGEST = 120_000

/**
 * What a month's revenue is by the team's source of money, or by the first that gives money, from what it told last where
 * that holds the month. Null where no source gives money. A source that fails is told, not thrown.
 */
export async function sourceRevenue(
  feeds: Pick<Feeds, 'fetch' | 'giving' | 'source'>,
  board: Pick<Board, 'inHand'>,
  team: Team,
  month: string,
): Promise<ToldRevenue | null> {
  const name = team.sources?.money ?? feeds.giving('money')[0]
  if (name === undefined) return null
  const label = feeds.source(name)?.label ?? name
  const untold = (problem: string): ToldRevenue => ({ label, lines: null, problem, notes: [] })
  if (feeds.source(name) === null) return untold(`${label} is not connected.`)
  const { from, to } = monthPeriod(team.zone, month)
  const held = board.inHand().batch
  const signal = AbortSignal.timeout(LONGEST)
  try {
    const isHeld = held && held.from <= from && held.to >= to
    const batch = isHeld ? held : await orAborted(feeds.fetch({ from, to }, signal, [name]), signal)
    const told = batch.money?.find(({ source }) => source === name)
    const withheld = batch.withheld?.find(({ source, area }) => source === name && area === 'money')
    if (!told?.revenue) {
      const problem = told?.notes?.[0] ?? withheld?.sentence ?? `${label} has not told of money yet.`
      return untold(problem)
    }
    const lines = told.revenue.filter(line => line.month === month)
    return { label, lines, problem: withheld?.sentence ?? null, notes: told.notes ?? [] }
  } catch (error) {
    if (error instanceof SourceError) return untold(error.message)
    if (error instanceof Error && error.name === 'TimeoutError')
      return untold(`${label} did not answer in two minutes.`)
    throw error
  }
}
