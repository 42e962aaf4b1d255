import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driftAt } from '../../../display/care/drift-at.ts'

describe('driftAt', () => {
  it('driftAt is a place on the screen, and another one a minute later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 8 }), minute => {
        const [one, next] = [driftAt(minute), driftAt(minute + 1)]
        for (const share of [one.x, one.y]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThan(1)
        }
        expect(Math.abs(one.x - next.x)).toBeGreaterThan(0.3)
        expect(Math.abs(one.y - next.y)).toBeGreaterThan(0.2)
      }),
    )
  })

  it('driftAt comes to every part of the screen in a night', () => {
    const parts = Array.from({ length: 480 }, (_, minute) => driftAt(29_000_000 + minute))
    expect(new Set(parts.map(({ x, y }) => `${Math.floor(x * 4)} ${Math.floor(y * 4)}`)).size).toBe(16)
  })
})
