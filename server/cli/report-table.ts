import type { CsvProblem } from '../sources/csv/csv-problem.ts'
import type { MonthReport } from './month-report.ts'

export type FullReport = MonthReport & {
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number }
  readonly problems: readonly CsvProblem[]
  readonly unlisted: number
}

const SHOWN = 20

/** A report as a person reads it: one line a figure, then what was wrong with the input: rejected rows before warnings. */
export function reportTable({ period, metrics, rows, problems, unlisted }: FullReport): string {
  const { mttr, csat, slaResponse, slaResolution } = metrics
  const sla = ({ met, breached, pending }: typeof slaResponse) =>
    `${met} met, ${breached} breached, ${pending} pending`
  const lines = [
    `${period.month} in ${period.zone}, ${period.from} to ${period.to}`,
    '',
    line('Resolution time', hours(mttr.value), `${mttr.n} tickets, median ${hours(mttr.median)}`),
    line(
      'Satisfaction',
      percent(csat.value),
      `${csat.positive} positive, ${csat.neutral} neutral, ${csat.negative} negative`,
    ),
    line('First response', percent(slaResponse.value), sla(slaResponse)),
    line('Resolution SLA', percent(slaResolution.value), sla(slaResolution)),
    '',
    `Rows: ${rows.read} read, ${rows.used} used, ${rows.rejected} rejected`,
    ...worstFirst(problems)
      .slice(0, SHOWN)
      .map(problem => `  ${problemText(problem)}`),
  ]
  const more = problems.length + unlisted - SHOWN
  if (more > 0) lines.push(`  and ${more} more; --json lists the first ${problems.length}`)
  return `${lines.join('\n')}\n`
}

/** A row that is lost weighs more than one that is used with a warning. */
const worstFirst = (problems: readonly CsvProblem[]) => [
  ...problems.filter(({ severity }) => severity === 'rejected'),
  ...problems.filter(({ severity }) => severity !== 'rejected'),
]

function problemText({ file, line, column, message }: CsvProblem): string {
  return `${file}, line ${line}${column === null ? '' : `, ${column}`}: ${message}`
}

const line = (title: string, value: string, detail: string) =>
  `${title.padEnd(18)}${value.padStart(11)}   ${detail}`
const hours = (value: number | null) => (value === null ? 'no data' : `${value.toFixed(4)} h`)
const percent = (value: number | null) => (value === null ? 'no data' : `${(value * 100).toFixed(3)} %`)
