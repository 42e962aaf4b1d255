import type { Instant } from '../../core/model/units.ts'
import { backtest } from '../../core/projection/backtest.ts'
import { replay } from '../../core/projection/replay.ts'
import { monthAfter, monthAt, monthPeriod } from '../../core/time/period.ts'
import { createDemoSource } from '../sources/demo/demo-source.ts'
import { SourceError } from '../sources/source.ts'
import { backtestGoal } from './backtest-goal.ts'
import { backtestHistory } from './backtest-history.ts'
import { BACKTEST_USAGE, type BacktestOptions, parseBacktestOptions } from './backtest-options.ts'
import { backtestTable } from './backtest-table.ts'
import { readSource, type SourceReading } from './read-source.ts'

const DEMO_MONTHS = 15

/** Runs the command; the exit code. 0 done, 1 the source could not be read, 2 the command line was not understood. */
async function run(args: readonly string[], now: Instant): Promise<number> {
  const options = parseBacktestOptions(args)
  if (!options.ok) {
    for (const { path, message } of options.problems) process.stderr.write(`${path}: ${message}\n`)
    return 2
  }
  const { schedule, goal, json, help } = options.value
  if (help) {
    process.stdout.write(BACKTEST_USAGE)
    return 0
  }
  try {
    const { batch, rows } = await everything(options.value, now)
    if (rows.rejected > 0) process.stderr.write(`${rows.rejected} of ${rows.read} rows were rejected.\n`)
    const history = backtestHistory(batch, schedule, now)
    const report = backtest(replay(history, backtestGoal(goal)))
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : backtestTable(report))
    return 0
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

/** All rows of the files, or some months of the demo. */
async function everything(
  options: BacktestOptions,
  now: Instant,
): Promise<Pick<SourceReading, 'batch' | 'rows'>> {
  const { schedule } = options
  const month = monthAt(schedule.zone, now)
  if (options.source === 'csv') return readSource(options, month, now)
  const source = createDemoSource({ zone: schedule.zone, schedule, now: () => now })
  const { from } = monthPeriod(schedule.zone, monthAfter(month, -DEMO_MONTHS))
  const batch = await source.fetch({ from, to: now }, new AbortController().signal)
  const read = batch.tickets.length
  return { batch, rows: { read, used: read, rejected: 0 } }
}

process.exitCode = await run(process.argv.slice(2), Date.now() as Instant)
