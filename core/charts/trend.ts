import { area, extent, line, scaleLinear } from 'd3'
import type { Goal } from '../model/goal.ts'
import type { MetricFigure } from '../model/metric-figure.ts'

/** A box to draw in, any unit; y grows downward. */
export interface Box {
  readonly width: number
  readonly height: number
}

export interface TrendShape {
  /** The value so far as an SVG path; empty with fewer than two points. */
  readonly line: string
  readonly goalY: number
  /** The side of the goal line on which it is met, across the whole box. */
  readonly met: { readonly y: number; readonly height: number }
  readonly last: { readonly x: number; readonly y: number } | null
  /** Where the line may end, as a closed path from the last point on; empty without a forecast. */
  readonly fan: string
}

/** Room above and below, as a part of the range, so that a stroke or the last point is never cut. */
const PADDING = 0.14

/**
 * The geometry of a metric's month in a box. Points: x from 0 to 1 (the month), y in the unit of the goal's target
 * (milliseconds or a share). The goal is always inside.
 */
export function trendShape(
  points: MetricFigure['trend'],
  goal: Pick<Goal, 'comparator' | 'target'>,
  box: Box,
  fan: MetricFigure['fan'] = [],
): TrendShape {
  const target = goal.target.num / goal.target.den
  const y = scaleLinear(
    domain([target, ...points.map(([, value]) => value), ...fan.flatMap(([, low, high]) => [low, high])]),
    [box.height, 0],
  )
  const x = scaleLinear([0, 1], [0, box.width])
  const goalY = y(target)
  const path = line<readonly [number, number]>(
    ([at]) => x(at),
    ([, value]) => y(value),
  ).digits(2)
  const spread = area<readonly [number, number, number]>()
    .x(([at]) => x(at))
    .y0(([, low]) => y(low))
    .y1(([, , high]) => y(high))
    .digits(2)
  const last = points[points.length - 1]
  const below = goal.comparator === 'below' || goal.comparator === 'at most'
  return {
    line: points.length < 2 ? '' : (path(points) ?? ''),
    goalY,
    met: below ? { y: goalY, height: box.height - goalY } : { y: 0, height: goalY },
    last: last === undefined ? null : { x: x(last[0]), y: y(last[1]) },
    fan: fan.length < 2 ? '' : (spread(fan) ?? ''),
  }
}

/** The range of the values with room on both sides. A flat month still gets a range, so that it lies in the middle. */
function domain(values: readonly number[]): [number, number] {
  const [low = 0, high = 0] = extent(values) as [number?, number?]
  const room = (high - low) * PADDING || Math.abs(high) * PADDING || 1
  return [low - room, high + room]
}
