import { describe, expect, it, vi } from 'vitest'
import { VISITORS } from '../../../core/model/audience.ts'
import type { DisplayOrders } from '../../../core/model/display.ts'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { createKeeper } from '../../../display/kept/create-keeper.ts'
import { aStorage } from '../../helpers/a-storage.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { someOrders } from '../../helpers/some-orders.ts'

const of = (id: string, change: Partial<Snapshot> = {}): Snapshot => ({
  ...sampleSnapshot,
  team: { id, name: id },
  ...change,
})

function start() {
  const texts = new Map<string, string>()
  const storage = aStorage(texts)
  const write = vi.spyOn(storage, 'write')
  let now = 0
  const begin = (page = 'one.js') => createKeeper({ storage, elapsed: () => now, page })
  return {
    ...{ texts, write, begin },
    pass: (time: number) => {
      now += time
    },
  }
}
const names = (snapshots: readonly Snapshot[] | undefined) => snapshots?.map(({ team }) => team.id)

describe('createKeeper', () => {
  it('createKeeper gives the next page what the last one saw, judged by nothing', () => {
    const { begin } = start()
    const before = begin()
    before.orders(someOrders({ name: 'Kitchen' }))
    before.snapshot(of('help-desk'))
    const kept = begin().last(null)
    expect(kept?.orders?.name).toBe('Kitchen')
    expect(kept?.snapshots.map(({ pool }) => pool.state)).toEqual(['stale'])
    expect(kept?.snapshots[0]?.now).toBe(sampleSnapshot.now)
  })

  it('createKeeper has nothing on a new device, for another build of the page, and for a team it did not see', () => {
    const { begin } = start()
    expect(begin().last(null)).toBeNull()
    begin().snapshot(of('help-desk'))
    expect(begin('two.js').last(null)).toBeNull()
    expect(begin().last('billing')).toBeNull()
    expect(names(begin().last('help-desk')?.snapshots)).toEqual(['help-desk'])
  })

  it('createKeeper writes once a minute at most', () => {
    const { begin, write, pass } = start()
    const keeper = begin()
    for (let second = 0; second < 120; second += 1) {
      keeper.snapshot(of('help-desk', { v: second }))
      pass(1000)
    }
    expect(write).toHaveBeenCalledTimes(2)
    keeper.snapshot(of('help-desk', { v: 120 }))
    expect(begin().last(null)?.snapshots[0]?.v).toBe(120)
  })

  it('createKeeper writes at once when the screen may show less', () => {
    const { begin, texts } = start()
    const keeper = begin()
    keeper.snapshot(of('help-desk'))
    keeper.snapshot(of('help-desk', { v: 8, audience: VISITORS }))
    expect(begin().last(null)?.snapshots[0]?.audience).toEqual(VISITORS)
    expect(texts.size).toBe(1)
  })

  it('createKeeper keeps one snapshot a team, and none of a team that no longer stands there', () => {
    const { begin, pass } = start()
    const keeper = begin()
    const orders = (...teams: string[]): DisplayOrders => someOrders({ teams })
    keeper.orders(orders('a', 'b'))
    keeper.snapshot(of('a'))
    keeper.snapshot(of('b'))
    expect(names(begin().last(null)?.snapshots)).toEqual(['a', 'b'])
    keeper.orders(orders('b'))
    pass(60_000)
    keeper.snapshot(of('b'))
    expect(names(begin().last(null)?.snapshots)).toEqual(['b'])
  })

  it('createKeeper of a removed screen leaves nothing behind', () => {
    const { begin, texts } = start()
    const keeper = begin()
    keeper.snapshot(of('help-desk'))
    keeper.forget()
    expect(texts.size).toBe(0)
  })
})
