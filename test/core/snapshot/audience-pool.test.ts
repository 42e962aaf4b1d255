import { describe, expect, it } from 'vitest'
import type { PoolFigure } from '../../../core/model/pool-figure.ts'
import { cents } from '../../../core/model/units.ts'
import { audiencePool } from '../../../core/snapshot/audience-pool.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const percent = (known: Partial<PoolFigure> = {}) =>
  audiencePool({ ...sampleSnapshot.pool, ...known }, 'percent')
const bars = (known: Partial<PoolFigure> = {}) => audiencePool({ ...sampleSnapshot.pool, ...known }, 'bars')
const grew = { amount: cents(640_00), since: '2026-10', agreements: 2 }

describe('audiencePool', () => {
  it('audiencePool in percent carries each amount in hundredths of a percent of the full pool', () => {
    const { amount, ifNow, all, fullShare, wouldAdd, ladder } = percent()
    expect([amount, ifNow, all, fullShare]).toEqual([6_666, 6_666, 10_000, 833])
    expect(wouldAdd).toEqual([{ id: 'csat', amount: 3_334 }])
    expect(ladder.map(({ id, amount, percent, now }) => [id, amount, percent, now])).toEqual([
      ['10000', 10_000, 20, false],
      ['6666', 6_666, 55, true],
      ['3334', 3_334, 25, false],
    ])
    expect(percent(wallStates['too-close'].pool).spread).toEqual({ low: 3_334, high: 10_000 })
  })

  it('audiencePool tells growth in parts of the pool of the month before, and none where there was none', () => {
    expect(percent({ grew }).grew).toEqual({ ...grew, amount: 400 })
    expect(percent({ grew: { ...grew, amount: sampleSnapshot.pool.all } }).grew).toBe(null)
  })

  it('audiencePool leaves null what is not known', () => {
    const unknown = { amount: null, ifNow: null, fullShare: null, spread: null, grew: null, correction: null }
    for (const pool of [percent(unknown), bars(unknown)]) expect(pool).toMatchObject(unknown)
  })

  it('audiencePool says that a plan was corrected, but not in the words of a person', () => {
    for (const pool of [percent, bars])
      expect(pool({ correction: 'The rate is 2% of $832,000' }).correction).toBe('the admin pages say why')
  })

  it('audiencePool with bars leaves out what only a number can say', () => {
    expect(bars({ grew, spread: { low: cents(1_00), high: cents(2_00) }, percent: 35 })).toMatchObject({
      ...{ amount: 6_666, ifNow: 6_666, all: 10_000 },
      ...{ grew: null, spread: null, percent: null, fullShare: null, wouldAdd: [] },
    })
  })

  it('audiencePool makes one rung of those that come to the same part', () => {
    const rung = { id: '', goals: 2, of: 3, percent: 25, now: false }
    const ladder = [
      { ...rung, amount: cents(9_000_000_00), percent: 50 },
      { ...rung, amount: cents(4_500_001_00) },
      { ...rung, amount: cents(4_500_000_00), goals: 1, now: true },
    ]
    const all = cents(9_000_000_00)
    expect(percent({ all, ladder }).ladder).toEqual([
      { ...rung, id: '10000', amount: 10_000, percent: 50 },
      { ...rung, id: '5000', amount: 5_000, percent: 50, now: true },
    ])
    const bare = ladder.map(each => ({ ...each, percent: null }))
    expect(percent({ all, ladder: bare }).ladder.map(each => each.percent)).toEqual([null, null])
  })

  it('audiencePool of a pool of nothing is a whole of which nothing is paid', () => {
    const none = { all: cents(0), amount: cents(0), ifNow: cents(0), ladder: [], wouldAdd: [] }
    expect(percent(none)).toMatchObject({ all: 10_000, amount: 0, ifNow: 0, fullShare: 0 })
  })
})
