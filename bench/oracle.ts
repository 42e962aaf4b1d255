import { isDeepStrictEqual } from 'node:util'
import { measure } from '../core/metrics/measure.ts'
import { measureContext } from '../core/metrics/measure-context.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import { reportRules } from '../server/cli/month-report.ts'
import { readSource } from '../server/cli/read-source.ts'
import { parseReportOptions } from '../server/cli/report-options.ts'
import { SourceError } from '../server/sources/source.ts'
import { minuteByMinute, type OracleMonth, oracleMonth } from '../test/helpers/oracle.ts'

// `npm run oracle -- --path FILE [--zone Z] [--hours H]`: counts every month of a CSV twice, by the product's measures
// and minute by minute, and says where they differ. Exit code 1 when they do, or when the file cannot be read.
const options = parseReportOptions(['--source', 'csv', ...process.argv.slice(2)])
if (!options.ok) {
  for (const { path, message } of options.problems) process.stderr.write(`${path}: ${message}\n`)
  process.exit(2)
}
const { schedule } = options.value
const now = Date.now() as Instant
const { batch } = await readSource(options.value, '', now).catch(unread)
const instants = batch.tickets.flatMap(t => [t.created, t.responded, t.resolved]).filter(at => at !== null)
const [first = now, last = now] = [instants.sort((a, b) => a - b).at(0), instants.at(-1)]
const end = monthAt(schedule.zone, last)
const between = minuteByMinute(schedule)
let months = 0
let differing = 0
for (let month = monthAt(schedule.zone, first); month <= end; month = monthAfter(month, 1)) {
  const expected = oracleMonth(batch.tickets, batch.surveys, schedule, month, between)
  const found = measured(month)
  months++
  if (isDeepStrictEqual(found, expected)) continue
  differing++
  process.stdout.write(
    `${month} differs\n  measured ${JSON.stringify(found)}\n  oracle   ${JSON.stringify(expected)}\n`,
  )
}
process.stdout.write(`${months} months compared, ${differing} differ\n`)
process.exit(differing === 0 ? 0 : 1)

function unread(error: unknown): never {
  if (!(error instanceof SourceError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

function measured(month: string): OracleMonth {
  const period = monthPeriod(schedule.zone, month)
  const values = measure(measureContext(reportRules(schedule), batch, period, period.to))
  const { positive, neutral, negative } = values.csat.evidence
  const sla = ({ evidence }: typeof values.slaResponse) => ({
    met: evidence.positive,
    breached: evidence.negative,
    pending: evidence.pending,
  })
  return {
    mttr: {
      sum: values.mttr.exact?.num ?? 0,
      n: values.mttr.evidence.counted,
      median: values.mttr.evidence.median,
    },
    csat: { positive, neutral, negative },
    slaResponse: sla(values.slaResponse),
    slaResolution: sla(values.slaResolution),
  }
}
