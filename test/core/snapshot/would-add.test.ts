import { describe, expect, it } from 'vitest'
import { stake } from '../../../core/bonus/stake.ts'
import type { Cents } from '../../../core/model/units.ts'
import { wouldAdd } from '../../../core/snapshot/would-add.ts'
import { forecastOf } from '../../helpers/a-forecast.ts'
import { funding, goalsOf, plan } from '../../helpers/a-plan.ts'

const standings = (...met: readonly boolean[]) => met.map(each => ({ met: each, by: null }))
const cents = (amount: number) => amount as Cents

describe('wouldAdd', () => {
  it('wouldAdd to the amount of now is what each missing goal adds by itself, the largest first', () => {
    const version = plan({ goals: goalsOf(1, 3), funding: funding(100_000_00) })
    const input = { version, standings: standings(false, false), held: stake(version), forecast: null }
    expect(wouldAdd(input, cents(0), [])).toEqual([
      { id: 'slaResponse', amount: 1_500_00 },
      { id: 'csat', amount: 500_00 },
    ])
    expect(wouldAdd(input, cents(0), ['slaResponse'])).toEqual([{ id: 'csat', amount: 500_00 }])
    expect(wouldAdd(input, null, [])).toEqual([])
  })

  it('wouldAdd to another rung counts the goals that are likely, and leaves out those that hold now', () => {
    const version = plan()
    const now = standings(true, false, false)
    const forecast = forecastOf(version, now, [0.97, 0.2, 0.85])
    const input = { version, standings: now, held: stake(version), forecast }
    expect(wouldAdd(input, cents(11_093_00), [])).toEqual([{ id: 'csat', amount: 5_547_00 }])
    const falling = {
      ...input,
      standings: standings(true, false, true),
      forecast: forecastOf(version, now, [0.9, 0.1, 0.2]),
    }
    expect(wouldAdd(falling, cents(5_547_00), [])).toEqual([{ id: 'csat', amount: 5_546_00 }])
  })

  it('wouldAdd to an amount that neither now nor the likely goals come to is nothing', () => {
    const version = plan()
    const now = standings(true, false, false)
    const input = {
      version,
      standings: now,
      held: stake(version),
      forecast: forecastOf(version, now, [1, 0, 0]),
    }
    expect(wouldAdd(input, cents(16_640_00), [])).toEqual([])
  })
})
