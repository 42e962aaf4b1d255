import { describe, expect, it } from 'vitest'
import { parseClosedMonth } from '../../../core/model/closed-month-schema.ts'
import { closedNovember } from '../../helpers/closed-november.ts'
import { on } from '../../helpers/november.ts'

describe('closedMonth', () => {
  it('closedMonth holds what was measured, judged and paid, with every case behind it', () => {
    const { period, currency, goals, payout, revenue } = closedNovember()
    expect([period.state, period.month, currency]).toEqual(['closed', '2026-11', 'USD'])
    expect(goals.map(({ metric, met, rows }) => [metric, met, rows.length])).toEqual([
      ['mttr', true, 3],
      ['csat', true, 2],
      ['slaResponse', false, 3],
    ])
    expect(goals[0]?.rows[2]).toEqual({ id: '3', outcome: 'left-out', reason: 'merged', time: null })
    expect(goals[0]?.value).toEqual({ num: 3 * 3_600_000, den: 2 })
    expect([revenue.month, revenue.confirmed, revenue.amount]).toEqual(['2026-10', false, 150_000_00])
    expect([payout.pool, payout.payable]).toEqual([3_000_00, 2_000_00])
  })

  it('closedMonth keeps the people who have a slice, and which resolves it counted', () => {
    const { people, settled } = closedNovember()
    expect(people.map(({ id }) => id)).toEqual(['ada', 'ben'])
    expect(settled).toEqual({ 1: on('10 11:00'), 2: on('12 10:00') })
  })

  it('closedMonth keeps the target of the month, not that of the ramp', () => {
    const goals = closedNovember().plan.goals.map(goal => ({
      ...goal,
      ramp: { '2026-11': { num: 1, den: 2 } },
    }))
    expect(closedNovember({ goals: goals.slice(1) }).plan.goals[0]?.target).toEqual({ num: 1, den: 2 })
  })

  it('closedMonth survives JSON and its schema', () => {
    const closed = closedNovember()
    expect(parseClosedMonth(JSON.parse(JSON.stringify(closed)))).toEqual({ ok: true, value: closed })
  })
})
