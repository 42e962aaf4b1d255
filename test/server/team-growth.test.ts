import { describe, expect, it } from 'vitest'
import { stake } from '../../core/bonus/stake.ts'
import type { RevenueLine } from '../../core/model/revenue.ts'
import { cents } from '../../core/model/units.ts'
import { teamGrowth } from '../../server/team-growth.ts'
import { plan } from '../helpers/a-plan.ts'

const line = (team: string, month: string, agreement: string, dollars: number): RevenueLine => ({
  ...{
    id: `${team}${month}${agreement}`,
    team,
    month,
    agreement,
    client: null,
    kind: 'agreement',
    date: null,
  },
  ...{ amount: cents(dollars * 100), excluded: null, source: 'typed' },
})
const confirmed = (team: string, month: string) => ({ team, month, author: 'manager', at: 0 })
const team = { id: 'help-desk', plan: { currency: 'USD', versions: [plan({ effective: '2026-01' })] } }
const lines = [
  line('help-desk', '2026-10', 'a', 100_000),
  line('help-desk', '2026-11', 'a', 100_000),
  line('help-desk', '2026-11', 'b', 15_600),
  line('sales', '2026-11', 'c', 900_000),
]
const held = stake(plan())

describe('teamGrowth', () => {
  it('teamGrowth says what the new agreements of this team alone add to its pool', () => {
    const confirmations = [confirmed('help-desk', '2026-10'), confirmed('help-desk', '2026-11')]
    expect(teamGrowth(team, '2026-11', held, { lines, confirmations })).toEqual({
      ...{ amount: 312_00, since: '2026-10', agreements: 1 },
    })
  })

  it('teamGrowth is nothing until a month is confirmed by this team itself', () => {
    const confirmations = [confirmed('help-desk', '2026-10'), confirmed('sales', '2026-11')]
    expect(teamGrowth(team, '2026-11', held, { lines, confirmations })).toBeNull()
  })
})
