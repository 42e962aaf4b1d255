import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { millis } from '../../../core/model/units.ts'
import { reloadWait } from '../../../display/watch/reload-wait.ts'

const page = (uptime: number, reloaded = false) => ({ uptime: millis(uptime), reloaded })

describe('reloadWait', () => {
  it('reloadWait of a new build is up to half a minute, by chance', () => {
    expect([0, 0.5, 1].map(chance => reloadWait('build', page(1000), chance))).toEqual([0, 15_000, 30_000])
  })

  it('reloadWait of a page that was loaded anew is the rest of five minutes at least', () => {
    expect(reloadWait('build', page(60_000, true), 0)).toBe(240_000)
    expect(reloadWait('build', page(60_000, true), 1)).toBe(270_000)
    expect(reloadWait('silence', page(60_000, true), 1)).toBe(240_000)
    expect(reloadWait('build', page(400_000, true), 0)).toBe(0)
  })

  it('reloadWait of a silence and of what a manager asked for is none', () => {
    expect(reloadWait('silence', page(900_000, true), 1)).toBe(0)
    expect(reloadWait('order', page(1000, true), 1)).toBe(0)
  })

  it('reloadWait lets no page that was loaded anew go before it is five minutes old', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (uptime, chance) => {
          const wait = reloadWait('build', page(uptime, true), chance)
          expect(uptime + wait).toBeGreaterThanOrEqual(300_000)
          expect(wait).toBeLessThanOrEqual(330_000)
        },
      ),
    )
  })
})
