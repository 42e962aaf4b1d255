import type { Problem, Result } from '../../core/model/result.ts'
import { HOUR, type Millis } from '../../core/model/units.ts'
import { parseReportOptions, type ReportOptions } from './report-options.ts'

export const BACKTEST_USAGE = `Replays every past month as it was known on its way, and tells how good the forecasts were.

  npm run --silent backtest -- [--source demo|csv] [--path FILE] [--zone Europe/Rome]
                               [--hours "mon-fri 08:00-18:00"] [--goal trailing-mean|HOURS] [--json]

  --source  demo (default) or csv
  --path    the CSV file, or a folder of them
  --zone    an IANA zone; America/New_York unless given
  --hours   business hours, or 24x7; mon-fri 08:00-18:00 unless given
  --goal    the resolution time to hold: the mean of the three months before (default), or business hours, such as 5
  --json    JSON instead of a table
`

/** `goal`: a resolution time, or null for the mean of the three months before. */
export interface BacktestOptions extends ReportOptions {
  readonly goal: Millis | null
}

const MOST_HOURS = 100_000

/** The command line of `backtest`, or every problem with it. */
export function parseBacktestOptions(args: readonly string[]): Result<BacktestOptions> {
  const { rest, goal } = taken(args)
  const options = parseReportOptions(rest)
  const problems: Problem[] = options.ok ? [] : [...options.problems]
  const hours = goal === null || goal === 'trailing-mean' ? null : Number(goal)
  if (hours !== null && !(goal?.trim() !== '' && hours > 0 && hours <= MOST_HOURS))
    problems.push({
      path: '--goal',
      message: `"${goal}" is not a goal. Use trailing-mean, or a number of hours above 0.`,
    })
  if (options.ok && options.value.month !== null)
    problems.push({ path: '--month', message: 'a backtest replays every month. Leave --month away.' })
  if (options.ok && options.value.explain !== null)
    problems.push({ path: '--explain', message: 'a backtest has no rows to explain. Leave --explain away.' })
  if (problems.length > 0 || !options.ok) return { ok: false, problems }
  const value = { ...options.value, goal: hours === null ? null : (Math.round(hours * HOUR) as Millis) }
  return { ok: true, value }
}

/** The goal apart from the options that `report` knows too. An option without its value is left to `report` to refuse. */
function taken(args: readonly string[]): { readonly rest: readonly string[]; readonly goal: string | null } {
  const at = args.findIndex(arg => arg === '--goal' || arg.startsWith('--goal='))
  const word = args[at]
  if (word === undefined) return { rest: args, goal: null }
  if (word !== '--goal') return { rest: args.toSpliced(at, 1), goal: word.slice('--goal='.length) }
  return { rest: args.toSpliced(at, 2), goal: args[at + 1] ?? '' }
}
