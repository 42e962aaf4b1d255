import { describe, expect, it } from 'vitest'
import { judge } from '../../../core/bonus/judge.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import type { Goal } from '../../../core/model/goal.ts'
import { type Cents, HOUR, type Instant } from '../../../core/model/units.ts'
import { historyMonth } from '../../../core/projection/history-month.ts'
import { goalOdds, outcomes } from '../../../core/projection/outcomes.ts'
import { projectGoal } from '../../../core/projection/project-goal.ts'
import { shownRung } from '../../../core/projection/shown-rung.ts'
import { standing } from '../../../core/projection/standing.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { workingDays } from '../../../core/time/working-days.ts'
import { reportRules } from '../../../server/cli/month-report.ts'
import { FIVE_HOURS, shareOfGoal } from '../../helpers/a-history.ts'
import { SCHEDULE, told, ZONE } from '../../helpers/demo-desk.ts'

const MONTH = '2026-11'
const GOALS: readonly Goal[] = [
  { ...FIVE_HOURS, comparator: 'below' },
  shareOfGoal('csat', 99, 'above'),
  shareOfGoal('slaResponse', 98),
]
const STEP = 3 * HOUR
/** Before working day six the wall shows the whole pool. */
const EARLY = 5

const pay = (met: readonly boolean[]) => (met.filter(Boolean).length * 554_700) as Cents

describe('the amount over a replayed month of the demo', () => {
  it('shownRung is a rung at every hour, and changes fewer than eight times', async () => {
    const period = monthPeriod(ZONE, MONTH)
    const rules = reportRules(SCHEDULE)
    const { from } = monthPeriod(ZONE, monthAfter(MONTH, -10))
    const world = await told(from, period.to, period.to)
    const history = Array.from({ length: 9 }, (_, i) =>
      historyMonth(rules, world, monthPeriod(ZONE, monthAfter(MONTH, i - 9))),
    )
    const amounts: number[] = []
    for (let now = period.from; now < period.to; now = (now + STEP) as Instant) {
      if (workingDays(SCHEDULE, period, now).done < EARLY) continue
      const context = measureContext(rules, world, period, now)
      const measures = measure(context)
      const state = standing(context, measures, period)
      const met = GOALS.map(goal => {
        const { exact, evidence } = measures[goal.metric]
        return judge(exact, evidence.counted, goal, null).met === true
      })
      const odds = GOALS.map((goal, i) => {
        const input = {
          goal,
          standing: state,
          to: period.to,
          history,
          neutral: 'against',
          lastMet: null,
        } as const
        return goalOdds(projectGoal(input).chance ?? Number(met[i]))
      })
      amounts.push(shownRung(outcomes(odds, pay, met)).rung.amount)
    }
    for (const amount of amounts) expect([0, 554_700, 1_109_400, 1_664_100]).toContain(amount)
    const changes = amounts.filter((amount, i) => i > 0 && amount !== amounts[i - 1])
    expect(amounts.length).toBeGreaterThan(150)
    expect(changes.length).toBeLessThan(8)
  })
})
