import { describe, expect, it } from 'vitest'
import { carry } from '../../../core/bonus/carry.ts'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { cents } from '../../../core/model/units.ts'
import { monthPeriod } from '../../../core/time/period.ts'
import { plan } from '../../helpers/a-plan.ts'
import { ZONE } from '../../helpers/november.ts'

const closed = (month: string, unearned: number, known: Partial<PlanVersion> = {}) => ({
  period: monthPeriod(ZONE, month),
  plan: plan({ unearned: 'rolled-over', ...known }),
  payout: {
    ...payoutOf(plan(), []),
    unearned: cents(unearned),
    slices: [],
    remainder: cents(0),
    isScaled: false,
  },
})

describe('carry', () => {
  it('carry of nothing closed is nothing', () => {
    expect(carry([], '2026-11')).toEqual({ rolledOver: 0, charity: 0 })
  })

  it('carry rolls over what the last month before had left, whose unearned holds the months before it', () => {
    const months = [closed('2026-10', 500), closed('2026-09', 300), closed('2026-11', 900)]
    expect(carry(months, '2026-11').rolledOver).toBe(500)
    expect(carry(months, '2026-12').rolledOver).toBe(900)
  })

  it('carry ends where a month forfeits', () => {
    expect(
      carry([closed('2026-09', 300), closed('2026-10', 500, { unearned: 'forfeited' })], '2026-11'),
    ).toEqual({
      rolledOver: 0,
      charity: 0,
    })
    const { unearned: _, ...plain } = closed('2026-10', 500).plan
    expect(carry([{ ...closed('2026-10', 500), plan: plain }], '2026-11').rolledOver).toBe(0)
  })

  it('carry adds the charity jar up over the months', () => {
    const jar = { unearned: 'charity' } as const
    expect(carry([closed('2026-09', 300, jar), closed('2026-10', 500, jar)], '2026-11')).toEqual({
      rolledOver: 0,
      charity: 800,
    })
  })

  it('carry passes over a rehearsal', () => {
    const months = [closed('2026-09', 300), closed('2026-10', 500, { rehearsal: true })]
    expect(carry(months, '2026-11').rolledOver).toBe(300)
  })
})
