import { describe, expect, it } from 'vitest'
import { VISITORS } from '../../../core/model/audience.ts'
import { audienceSnapshot } from '../../../core/snapshot/audience-snapshot.ts'
import { extremeSnapshots } from '../../helpers/extreme-snapshots.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const PERCENT = { pool: 'percent', clients: false } as const
const inPercent = (snapshot = sampleSnapshot) => audienceSnapshot(snapshot, PERCENT)

describe('audienceSnapshot', () => {
  it('audienceSnapshot says whom it is for, and leaves what is no money', () => {
    for (const audience of [PERCENT, VISITORS]) {
      const { team, period, next, now, metrics, audience: told } = audienceSnapshot(sampleSnapshot, audience)
      expect(told).toEqual(audience)
      expect({ team, period, next, now }).toEqual({
        ...{ team: sampleSnapshot.team, period: sampleSnapshot.period },
        ...{ next: sampleSnapshot.next, now: sampleSnapshot.now },
      })
      expect(metrics.map(({ amount, ...rest }) => rest)).toEqual(
        sampleSnapshot.metrics.map(({ amount, ...rest }) => rest),
      )
    }
  })

  it('audienceSnapshot leaves no sentence of a source, and says where it can be read', () => {
    const [source] = sampleSnapshot.sources
    const sources = [{ ...source!, problem: '/srv/sales.csv: line 3', notice: '$5 is not used.' }, source!]
    for (const audience of [PERCENT, VISITORS])
      expect(audienceSnapshot({ ...sampleSnapshot, sources }, audience).sources).toEqual([
        { ...source, problem: 'The admin pages say what is wrong with ConnectWise', notice: null },
        source,
      ])
  })

  it('audienceSnapshot tells the month before in parts of its own pool, and with bars only that it ended', () => {
    const previous = { ...wallStates.closed.previous!, all: 12_000_00 as never, amount: 6_000_00 as never }
    const snapshot = { ...wallStates.closed, previous }
    expect(inPercent(snapshot).previous).toEqual({
      ...{ ...previous, amount: 5_000, all: 10_000, fullShare: 1_155 },
    })
    expect(audienceSnapshot(snapshot, VISITORS).previous).toEqual({
      ...{ ...previous, amount: null, all: 10_000, fullShare: null },
    })
  })

  it('audienceSnapshot keeps an announced goal, but for a target in money', () => {
    const csat = { id: 'csat', comparator: 'above', target: { num: 98, den: 100 } } as const
    const sales = { ...csat, id: 'projectSales', target: { num: 12_000_00, den: 1 } } as const
    const announced = { effective: '2026-12', goals: [csat, sales], removed: [], others: false }
    expect(inPercent({ ...sampleSnapshot, announced }).announced).toEqual({
      ...{ ...announced, goals: [csat, { ...sales, target: { num: 1, den: 1 } }] },
    })
    expect(inPercent().announced).toBe(null)
  })

  it('audienceSnapshot takes out the codes, which open numbers in money', () => {
    for (const audience of [PERCENT, VISITORS])
      for (const { qr } of audienceSnapshot(extremeSnapshots.coded, audience).metrics) expect(qr).toBe(null)
  })
})
