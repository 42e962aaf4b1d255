import { describe, expect, it } from 'vitest'
import { judgedGoals } from '../../../core/bonus/judged-goals.ts'
import { withholdStale } from '../../../core/bonus/withhold-stale.ts'
import { measure } from '../../../core/metrics/measure.ts'
import type { Instant } from '../../../core/model/units.ts'
import { goal, plan } from '../../helpers/a-plan.ts'
import { reading } from '../../helpers/a-reading.ts'
import { contextOf, made, NOVEMBER, on } from '../../helpers/november.ts'
import { money } from '../../helpers/some-money.ts'

const version = plan({
  goals: [goal('projectSales', 'at least', 1_000_00, 1), goal('mttr', 'below', 9e9, 1)],
})
const seen = (now: Instant) => {
  const tickets = [made({ id: '1', resolved: on('10 10:00') })]
  const context = contextOf({ now, tickets, records: { readings: [reading({ id: '1' })] } })
  const judged = judgedGoals(version, '2026-11', measure(context))
  return withholdStale(version, judged, context)
}

describe('withholdStale', () => {
  it('withholdStale has no verdict on a number of more than seven days ago, and what is earned stays', () => {
    expect(seen(on('17 23:59')).map(({ verdict }) => verdict)).toEqual(['holding', 'holding'])
    expect(seen(on('18 00:00'))).toMatchObject([
      { verdict: 'not-known', met: true, by: { num: 5_000_00, den: 1 } },
      { verdict: 'holding' },
    ])
  })

  it('withholdStale has a verdict on a number that a source of money tells, however old the readings', () => {
    const records = { readings: [reading({ id: '1' })] }
    const context = contextOf({ now: on('25 00:00'), money: money({}), records })
    const judged = judgedGoals(version, '2026-11', measure(context))
    expect(withholdStale(version, judged, context)[0]?.verdict).toBe(judged[0]?.verdict)
    const untold = { ...context, money: money({ opportunities: null }) }
    expect(withholdStale(version, judged, untold)[0]?.verdict).toBe('not-known')
  })

  it('withholdStale leaves a month alone that has ended', () => {
    expect(seen(NOVEMBER.to)[0]?.verdict).toBe('holding')
  })
})
