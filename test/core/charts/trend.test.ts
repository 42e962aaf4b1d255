import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trendShape } from '../../../core/charts/trend.ts'
import type { Ratio } from '../../../core/model/units.ts'

const BOX = { width: 200, height: 100 }
const points = (...ys: number[]) => ys.map((y, i) => [(i / 10) as Ratio, y] as const)
const above = { comparator: 'above', target: { num: 99, den: 100 } } as const
const below = { comparator: 'below', target: { num: 18_000_000, den: 1 } } as const

const places = (path: string) =>
  path
    .split(/[ML]/)
    .filter(Boolean)
    .map(pair => pair.split(',').map(Number) as [number, number])

describe('trendShape', () => {
  it('trendShape joins the points from left to right, greater values higher', () => {
    const shape = trendShape(points(0.98, 1), above, BOX)
    const [first, second] = places(shape.line)
    expect(first![0]).toBe(0)
    expect(second![0]).toBe(20)
    expect(second![1]).toBeLessThan(first![1])
    expect(shape.goalY).toBeCloseTo((first![1] + second![1]) / 2)
    expect(shape.last).toEqual({ x: 20, y: expect.closeTo(second![1], 1) })
  })

  it('trendShape lights the side on which the goal is met', () => {
    const high = trendShape(points(0.98, 1), above, BOX)
    expect(high.met).toEqual({ y: 0, height: high.goalY })
    const low = trendShape(points(16e6, 20e6), below, BOX)
    expect(low.met).toEqual({ y: low.goalY, height: BOX.height - low.goalY })
    expect(trendShape(points(16e6), { ...below, comparator: 'at most' }, BOX).met.y).toBeGreaterThan(0)
    expect(trendShape(points(0.5), { ...above, comparator: 'at least' }, BOX).met.y).toBe(0)
  })

  it('trendShape without points draws the goal in the middle and no line', () => {
    expect(trendShape([], above, BOX)).toEqual({
      line: '',
      goalY: 50,
      met: { y: 0, height: 50 },
      last: null,
      fan: '',
    })
  })

  it('trendShape of one point has a last point and no line', () => {
    const shape = trendShape(points(0.98), above, BOX)
    expect(shape.line).toBe('')
    expect(shape.last!.y).toBeGreaterThan(shape.goalY)
  })

  it('trendShape of a flat month on its goal lies in the middle, also at zero', () => {
    expect(trendShape(points(0.99, 0.99), above, BOX).last).toEqual({ x: 20, y: expect.closeTo(50) })
    const zero = { comparator: 'below', target: { num: 0, den: 1 } } as const
    expect(trendShape(points(0, 0), zero, BOX).goalY).toBe(50)
  })

  it('trendShape cuts nothing: line, goal and last point keep clear of the upper and lower edge', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 31 })
    const target = fc.integer({ min: 0, max: 1e9 })
    fc.assert(
      fc.property(values, target, (ys, num) => {
        const shape = trendShape(points(...ys), { comparator: 'below', target: { num, den: 1 } }, BOX)
        for (const y of [shape.goalY, shape.last!.y, ...places(shape.line).map(([, at]) => at)]) {
          expect(y).toBeGreaterThan(5)
          expect(y).toBeLessThan(95)
        }
        expect(shape.met.height).toBeGreaterThan(0)
      }),
    )
  })

  it('trendShape closes the fan from the last point along its upper edge and back along its lower', () => {
    const fan = [
      [0.1 as Ratio, 1, 1],
      [1 as Ratio, 0.97, 1.01],
    ] as const
    const shape = trendShape(points(0.98, 1), above, BOX, fan)
    const corners = places(shape.fan.replace('Z', ''))
    expect(shape.fan.endsWith('Z')).toBe(true)
    expect(corners.map(([x]) => x)).toEqual([20, 200, 200, 20])
    expect(corners[0]![1]).toBeCloseTo(shape.last!.y, 1)
    expect(corners[1]![1]).toBeLessThan(corners[2]![1])
  })

  it('trendShape has no fan without a forecast, or of one point', () => {
    expect(trendShape(points(0.98, 1), above, BOX).fan).toBe('')
    expect(trendShape(points(0.98, 1), above, BOX, [[1 as Ratio, 0, 1]]).fan).toBe('')
  })

  it('trendShape leaves room for every edge of the fan', () => {
    const edge = fc.integer({ min: 0, max: 1e9 })
    fc.assert(
      fc.property(edge, edge, edge, edge, (value, target, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const goal = { comparator: 'below', target: { num: target, den: 1 } } as const
        const shape = trendShape(points(value), goal, BOX, [
          [0.5 as Ratio, value, value],
          [1 as Ratio, low, high],
        ])
        for (const [, y] of places(shape.fan.replace('Z', ''))) {
          expect(y).toBeGreaterThan(5)
          expect(y).toBeLessThan(95)
        }
      }),
    )
  })
})
