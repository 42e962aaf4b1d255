import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reliabilityShape } from '../../../core/charts/reliability.ts'

const BOX = { width: 100, height: 100 }
const point = (mean: number | null, observed: number | null, n: number) => ({ mean, observed, n })

describe('reliabilityShape', () => {
  it('reliabilityShape sets chances to the right and what came true upward', () => {
    const { dots, line } = reliabilityShape([point(0.25, 0, 4), point(0.75, 1, 4)], BOX)
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [25, 100],
      [75, 0],
    ])
    expect(line).toBe('M25,100L75,0')
  })

  it('reliabilityShape leaves out what was never forecast, and draws no line through one dot', () => {
    const { dots, line } = reliabilityShape([point(null, null, 0), point(0.5, 0.5, 9)], BOX)
    expect(dots).toEqual([{ x: 50, y: 50, radius: 4.5 }])
    expect(line).toBe('')
  })

  it('reliabilityShape of nothing is the line alone on which forecasts should lie', () => {
    expect(reliabilityShape([], BOX)).toEqual({ dots: [], line: '', ideal: 'M0,100L100,0' })
  })

  it('reliabilityShape gives four times the forecasts four times the area, and few a dot one can see', () => {
    const radii = reliabilityShape([point(0.1, 0, 100), point(0.2, 0, 400), point(0.3, 0, 1)], BOX).dots
    expect(radii.map(({ radius }) => radius)).toEqual([2.25, 4.5, expect.closeTo(1.35)])
  })

  it('reliabilityShape keeps every dot inside its box, from left to right', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const points = fc.array(fc.record({ mean: share, observed: share, n: fc.nat(500) }), { maxLength: 12 })
    fc.assert(
      fc.property(points, all => {
        const { dots } = reliabilityShape(all, { width: 60, height: 40 })
        expect(dots.length).toBe(all.filter(({ n }) => n > 0).length)
        dots.forEach(({ x, y, radius }, index) => {
          expect(x >= (dots[index - 1]?.x ?? 0) && x <= 60 && y >= 0 && y <= 40).toBe(true)
          expect(radius).toBeLessThanOrEqual(0.045 * 40 + 1e-9)
        })
      }),
    )
  })
})
