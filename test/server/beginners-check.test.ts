import { describe, expect, it } from 'vitest'
import type { Person } from '../../core/model/person.ts'
import { basisPoints } from '../../core/model/units.ts'
import { beginnersCheck } from '../../server/beginners-check.ts'
import { paidNovember } from '../helpers/paid-november.ts'
import { person } from '../helpers/start-bonus-desk.ts'

const { payout, period } = paidNovember()
const beginning = (from: string, team = 'help-desk'): Person => ({
  ...person('new'),
  name: 'Cleo',
  spells: [{ team, from, to: null, fte: basisPoints(10_000), weight: 1 }],
})
const check = (...people: readonly Person[]) => beginnersCheck('help-desk', { payout, period }, people)

describe('beginnersCheck', () => {
  it('beginnersCheck names who begins within 31 days after the month, and blocks nothing', () => {
    expect(check(beginning('2026-12-24'))).toMatchObject({
      ...{ ok: false, blocks: false, count: 1, examples: ['Cleo'] },
      sentence: 'Cleo begins on 24 December: no part in November. Set the day earlier where that is wrong.',
    })
  })

  it('beginnersCheck leaves out who begins in the month, much later, or in another team', () => {
    expect(check().ok).toBe(true)
    for (const from of ['2026-11-30', '2027-01-01']) expect(check(beginning(from)).ok).toBe(true)
    expect(check(beginning('2026-12-01')).ok).toBe(false)
    expect(check(beginning('2026-12-31')).ok).toBe(false)
    expect(check(beginning('2026-12-24', 'projects')).ok).toBe(true)
  })
})
