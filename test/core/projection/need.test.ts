import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import { need } from '../../../core/projection/need.ts'
import { goal } from '../../helpers/a-plan.ts'

const mttr = goal('mttr', 'below', 5 * HOUR, 1)
const csat = goal('csat', 'above', 99, 100)
const sla = goal('slaResponse', 'at least', 98, 100)
const hours = (sum: number, n: number) => ({ num: sum * HOUR, den: n })

describe('need', () => {
  it('need of a time that holds is what the next tickets may average', () => {
    const time = Math.ceil((5 * HOUR * 1_240 - 3_798 * HOUR) / 360) - 1
    expect(need(hours(3_798, 880), mttr, 360, false)).toEqual({ kind: 'may-average', next: 360, time })
  })

  it('need of a time that misses is what they must average, exactly on a strict target too', () => {
    expect(need(hours(60, 10), mttr, 10, false)).toMatchObject({ kind: 'must-average', next: 10 })
    expect(need(hours(50, 10), mttr, 10, false)).toMatchObject({ kind: 'must-average', next: 10 })
    const atMost = goal('mttr', 'at most', 5 * HOUR, 1)
    expect(need(hours(50, 10), atMost, 10, false)).toMatchObject({ kind: 'may-average' })
  })

  it('need of a time with nothing to come, or unknown how much, is the longest next ticket', () => {
    const longest = { kind: 'longest', time: 15 * HOUR - 1 }
    expect(need(hours(40, 10), mttr, 0, false)).toEqual(longest)
    expect(need(hours(40, 10), mttr, null, false)).toEqual(longest)
  })

  it('need of a time is out of reach when the tickets to come cannot bring it, and unsaid when nobody knows how many', () => {
    expect(need(hours(90, 10), mttr, 8, false)).toEqual({ kind: 'out-of-reach' })
    expect(need(hours(90, 10), mttr, 9, false)).toMatchObject({ kind: 'must-average' })
    expect(need(hours(90, 10), mttr, 0, false)).toEqual({ kind: 'out-of-reach' })
    expect(need(hours(90, 10), mttr, null, false)).toBeNull()
  })

  it('need of 237 happy answers in 240 above 99 % is 61 in a row', () => {
    expect(need({ num: 237, den: 240 }, csat, 80, false)).toEqual({
      kind: 'good-in-a-row',
      good: 61,
      next: 80,
    })
  })

  it('need of a share is out of reach when it takes more than are to come, and not while nobody knows how many', () => {
    const reach = (next: number | null) => need({ num: 237, den: 240 }, csat, next, false)?.kind
    expect([61, 60, 0, null].map(reach)).toEqual([
      ...['good-in-a-row', 'out-of-reach', 'out-of-reach', 'good-in-a-row'],
    ])
  })

  it('need of a share that holds is how many may be bad', () => {
    const value = { num: 1_167, den: 1_190 }
    expect(need(value, sla, 370, false)).toEqual({ kind: 'may-be-bad', bad: 8, next: 370 })
    expect(need(value, sla, null, false)).toEqual({ kind: 'may-be-bad', bad: 0, next: null })
    expect(need(value, sla, 0, false)).toEqual({ kind: 'may-be-bad', bad: 0, next: null })
  })

  it('need of 100 % is out of reach after one bad answer', () => {
    expect(need({ num: 9, den: 10 }, goal('csat', 'at least', 1, 1), 50, false)).toEqual({
      kind: 'out-of-reach',
    })
  })

  it('need is unsaid where any number may be bad: JSON knows no infinity', () => {
    expect(need({ num: 9, den: 10 }, goal('csat', 'at least', 0, 1), null, false)).toBeNull()
  })

  it('need is null without data, and of a net score', () => {
    expect(need(null, csat, 80, false)).toBeNull()
    expect(need({ num: 95, den: 100 }, goal('csat', 'above', 9, 10), 80, true)).toBeNull()
  })

  it('need is unsaid while there are too few and a rule for that decides', () => {
    const value = { num: 8, den: 9 }
    const few = (below: 'judged' | 'forgive-one' | 'left-out' | 'last-verdict', counted = 10) =>
      need(value, { ...csat, minimum: { counted, below } }, 80, false)
    for (const below of ['forgive-one', 'left-out', 'last-verdict'] as const) {
      expect(few(below)).toBeNull()
      expect(few(below, 9)).not.toBeNull()
    }
    expect(few('judged')).toEqual(need(value, csat, 80, false))
  })
})
