import { describe, expect, it } from 'vitest'
import { poolGrowth } from '../../../core/bonus/pool-growth.ts'
import { stake } from '../../../core/bonus/stake.ts'
import type { RevenueLine } from '../../../core/model/revenue.ts'
import { cents } from '../../../core/model/units.ts'
import { plan } from '../../helpers/a-plan.ts'

const line = (
  month: string,
  agreement: string | null,
  dollars: number,
  excluded: string | null = null,
): RevenueLine => ({
  ...{ id: `${month} ${agreement} ${dollars}`, team: 'help-desk', month, agreement, client: null },
  ...{ kind: 'agreement', date: null, amount: cents(dollars * 100), excluded, source: 'typed' },
})
const october = [line('2026-10', 'A', 800_000), line('2026-10', 'B', 16_400)]
const november = [...october.map(each => ({ ...each, month: '2026-11' })), line('2026-11', 'C', 10_000)]
const both = [{ month: '2026-10' }, { month: '2026-11' }]
const growth = (lines: readonly RevenueLine[], confirmed: readonly { month: string }[] = both) =>
  poolGrowth(plan(), stake(plan()), lines, confirmed, { month: '2026-11', before: '2026-10' })

describe('poolGrowth', () => {
  it('poolGrowth is two percent of the new revenue, and counts the agreements that are new', () => {
    const more = line('2026-11', 'D', 5_600)
    expect(growth([...october, ...november, more])).toEqual({
      amount: 312_00,
      since: '2026-10',
      agreements: 2,
    })
  })

  it('poolGrowth counts an agreement once, and none that is excluded or has no name', () => {
    const lines = [line('2026-11', 'C', 100), line('2026-11', null, 100), line('2026-11', 'E', 100, 'setup')]
    expect(growth([...october, ...november, ...lines])?.agreements).toBe(1)
  })

  it('poolGrowth of a pool that did not grow is null', () => {
    expect(growth([...october, ...november.slice(0, 2)])).toBeNull()
    expect(growth([...october, ...november.slice(0, 1)])).toBeNull()
  })

  it('poolGrowth of revenue that is not confirmed is null', () => {
    const lines = [...october, ...november]
    expect(growth(lines, both.slice(0, 1))).toBeNull()
    expect(growth(lines, both.slice(1))).toBeNull()
    expect(growth(november)).toBeNull()
  })

  it('poolGrowth of a fixed pool is null', () => {
    const version = plan({ funding: { kind: 'fixed', amount: cents(1_000_00) } })
    const months = { month: '2026-11', before: '2026-10' }
    expect(poolGrowth(version, stake(version), [...october, ...november], both, months)).toBeNull()
  })
})
