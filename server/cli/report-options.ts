import { parseArgs } from 'node:util'
import { METRIC_KEYS, type MetricKey } from '../../core/model/metric.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import type { Schedule } from '../../core/model/schedule.ts'
import { parseHours } from '../../core/time/parse-hours.ts'
import { parseZone } from '../../core/time/parse-zone.ts'

export const REPORT_USAGE = `Prints a month's figures.

  npm run --silent report -- [--source demo|csv] [--path FILE] [--month 2026-11]
                             [--zone Europe/Rome] [--hours "mon-fri 08:00-18:00"] [--scale SCALE]
                             [--json | --explain mttr]

  --source  demo (default) or csv
  --path    the CSV file, or a folder of them
  --month   the current month unless given
  --zone    an IANA zone; America/New_York unless given
  --hours   business hours, or 24x7; mon-fri 08:00-18:00 unless given
  --scale   how answers are read, such as "positive=4,5;neutral=3;negative=1,2"
  --json    JSON instead of a table
  --explain the tickets or answers behind one figure, as CSV: ${METRIC_KEYS.join(', ')}
`

export interface ReportOptions {
  readonly source: 'demo' | 'csv'
  readonly path: string | null
  readonly month: string | null
  readonly schedule: Schedule
  readonly scale: string | null
  readonly json: boolean
  /** The metric whose rows are printed instead; null for the report itself. */
  readonly explain: MetricKey | null
  readonly help: boolean
}

const OPTIONS = {
  source: { type: 'string', default: 'demo' },
  path: { type: 'string' },
  month: { type: 'string' },
  zone: { type: 'string', default: 'America/New_York' },
  hours: { type: 'string', default: 'mon-fri 08:00-18:00' },
  scale: { type: 'string' },
  json: { type: 'boolean', default: false },
  explain: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** The command line of `report`, or every problem with it. */
export function parseReportOptions(args: readonly string[]): Result<ReportOptions> {
  const given = optionValues(args)
  if (typeof given === 'string') return { ok: false, problems: [{ path: 'options', message: given }] }
  const zone = parseZone(given.zone)
  const hours = parseHours(given.hours)
  const problems: Problem[] = []
  if (!zone.ok) problems.push(...named('--zone', zone.problems))
  if (!hours.ok) problems.push(...named('--hours', hours.problems))
  if (given.source !== 'demo' && given.source !== 'csv')
    problems.push({ path: '--source', message: `${given.source} is not a source. Use demo or csv.` })
  if (given.source === 'csv' && given.path === undefined)
    problems.push({ path: '--path', message: 'a csv source needs --path with a file or a folder.' })
  if (given.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(given.month))
    problems.push({ path: '--month', message: `${given.month} is not a month like 2026-11.` })
  const explain = METRIC_KEYS.find(each => each === given.explain) ?? null
  if (given.explain !== undefined && explain === null)
    problems.push({ path: '--explain', message: `${given.explain} is not one of ${METRIC_KEYS.join(', ')}.` })
  if (given.json && explain !== null)
    problems.push({ path: '--explain', message: 'it prints CSV: leave --json out.' })
  if (problems.length > 0 || !zone.ok || !hours.ok) return { ok: false, problems }
  const schedule = { zone: zone.value, week: hours.value, holidays: [], overrides: {} }
  return {
    ok: true,
    value: {
      source: given.source === 'csv' ? 'csv' : 'demo',
      path: given.path ?? null,
      month: given.month ?? null,
      schedule,
      scale: given.scale ?? null,
      json: given.json,
      explain,
      help: given.help,
    },
  }
}

function optionValues(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. Try --help.`
  }
}

const named = (path: string, problems: readonly Problem[]) =>
  problems.map(({ message }) => ({ path, message }))
