import type { Instant } from '../../core/model/units.ts'
import { monthAt } from '../../core/time/period.ts'
import { SourceError } from '../sources/source.ts'
import { explainCsv } from './explain-csv.ts'
import { monthReport } from './month-report.ts'
import { readSource } from './read-source.ts'
import { parseReportOptions, REPORT_USAGE } from './report-options.ts'
import { reportTable } from './report-table.ts'

/** Runs the command; the exit code. 0 done, 1 the source could not be read, 2 the command line was not understood. */
async function report(args: readonly string[], now: Instant): Promise<number> {
  const options = parseReportOptions(args)
  if (!options.ok) {
    for (const { path, message } of options.problems) process.stderr.write(`${path}: ${message}\n`)
    return 2
  }
  if (options.value.help) {
    process.stdout.write(REPORT_USAGE)
    return 0
  }
  const { schedule, json, explain } = options.value
  const month = options.value.month ?? monthAt(schedule.zone, now)
  try {
    const { batch, rows, problems, unlisted } = await readSource(options.value, month, now)
    if (explain !== null) {
      process.stdout.write(explainCsv(batch, schedule, month, now, explain))
      return 0
    }
    const full = { ...monthReport(batch, schedule, month, now), rows, problems, unlisted }
    process.stdout.write(json ? `${JSON.stringify(full, null, 2)}\n` : reportTable(full))
    return 0
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

// A reader such as `head` that has seen enough closes the pipe.
process.stdout.on('error', () => {})
process.exitCode = await report(process.argv.slice(2), Date.now() as Instant)
