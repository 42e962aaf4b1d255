import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Millis, millis } from '../../../core/model/units.ts'
import { orbitAt } from '../../../display/care/orbit-at.ts'

const STEP = 120_000
const elapsed = fc.integer({ min: 0, max: 10 ** 11 }).map(millis)

describe('orbitAt', () => {
  it('orbitAt begins where nothing is moved and steps each two minutes', () => {
    expect(orbitAt(millis(0))).toEqual({ x: 0, y: 0 })
    expect(orbitAt(millis(STEP - 1))).toEqual({ x: 0, y: 0 })
    expect(orbitAt(millis(STEP))).toEqual({ x: 2, y: 0 })
  })

  it('orbitAt stands at eight places and returns', () => {
    const places = Array.from({ length: 8 }, (_, step) => JSON.stringify(orbitAt(millis(step * STEP))))
    expect(new Set(places).size).toBe(8)
    fc.assert(
      fc.property(elapsed, at => {
        expect(orbitAt((at + 8 * STEP) as Millis)).toEqual(orbitAt(at))
      }),
    )
  })

  it('orbitAt moves two pixels a step along one edge and stays within four', () => {
    fc.assert(
      fc.property(elapsed, at => {
        const [one, next] = [orbitAt(at), orbitAt((at + STEP) as Millis)]
        expect(Math.abs(one.x - next.x) + Math.abs(one.y - next.y)).toBe(2)
        expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(one.x, one.y)).toBeLessThanOrEqual(4)
      }),
    )
  })
})
