import type { Goal, Minimum } from '../../core/model/goal.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { PeriodFigure } from '../../core/model/snapshot.ts'
import { holdOdds } from '../../core/projection/hold-odds.ts'
import { countText, percentNumber, percentText, type Speech } from '../../core/snapshot/format.ts'

/** How often a share goal can hold at this team's numbers, and the rule that would help, where it is seldom. */
export interface OddsLine {
  readonly text: string
  readonly offer: { readonly minimum: Minimum; readonly text: string } | null
}

/** Under this a goal is more luck than work. */
const SELDOM = 0.75
const FEWEST = 5

/** The line under a share goal; null for a time, and until there are a few answers to tell by. */
export function oddsLine(
  goal: Goal,
  figure: MetricFigure | undefined,
  period: PeriodFigure,
  speech: Speech,
): OddsLine | null {
  const { unit, counted: things } = METRICS[goal.metric]
  if (unit !== 'share' || things === 'readings' || !figure?.value || figure.counted < FEWEST) return null
  // A net score is no share of good answers.
  if (figure.value.num < 0) return null
  const monthly = wholeMonth(figure.counted, period)
  const odds = holdOdds(monthly, figure.value, goal)
  const good = goal.metric === 'csat' ? 'happy' : 'in time'
  const share = percentNumber(figure.value, goal.comparator, 1, speech)
  const text = `At ${countText(monthly, speech)} ${things} a month and ${share}% ${good} so far, a goal ${goal.comparator} ${percentText(goal.target, speech)} holds ${months(odds)}.`
  const minimum: Minimum = { counted: Math.ceil((monthly + 1) / 50) * 50, below: 'forgive-one' }
  const eased = holdOdds(monthly, figure.value, { ...goal, minimum })
  if (odds >= SELDOM || goal.minimum !== undefined || eased - odds < 0.05) return { text, offer: null }
  const rule = `With one bad ${things.slice(0, -1)} forgiven below ${minimum.counted} ${things}: ${months(eased)}.`
  return { text, offer: { minimum, text: rule } }
}

/** What a month comes to at the pace of its days so far. */
function wholeMonth(counted: number, { workingDays }: PeriodFigure): number {
  const passed = Math.max(1, workingDays.total - workingDays.left)
  return Math.max(counted, Math.round((counted * workingDays.total) / passed))
}

function months(odds: number): string {
  const tenths = Math.round(odds * 10)
  if (tenths === 0) return 'in hardly any month'
  return tenths === 10 ? 'in nearly every month' : `in ${tenths} of 10 months`
}
