import { line, scaleLinear, scaleSqrt } from 'd3'
import type { Box } from './trend.ts'

/** What chances meant: of `n` forecasts their mean, 0 to 1, and how often it came true. Null of none. */
export interface ReliabilityPoint {
  readonly mean: number | null
  readonly observed: number | null
  readonly n: number
}

export interface ReliabilityShape {
  /** One a point with forecasts, from left to right; the area of a dot is as the number of its forecasts. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  /** Through the dots as an SVG path; empty with fewer than two. */
  readonly line: string
  /** Where every chance came true as often as it said. */
  readonly ideal: string
}

/** The largest dot, as a part of the box's smaller side. */
const LARGEST = 0.045
const SMALLEST = 0.3

/** The geometry of a reliability picture: forecast chance to the right, how often it came true upward, both 0 to 1. */
export function reliabilityShape(points: readonly ReliabilityPoint[], box: Box): ReliabilityShape {
  const x = scaleLinear([0, 1], [0, box.width])
  const y = scaleLinear([0, 1], [box.height, 0])
  const largest = LARGEST * Math.min(box.width, box.height)
  const most = Math.max(1, ...points.map(({ n }) => n))
  const radius = scaleSqrt([0, most], [0, largest])
  const dots = points
    .flatMap(({ mean, observed, n }) =>
      mean === null || observed === null || n === 0
        ? []
        : [{ x: x(mean), y: y(observed), radius: Math.max(largest * SMALLEST, radius(n)) }],
    )
    .sort((a, b) => a.x - b.x)
  const path = line<{ readonly x: number; readonly y: number }>(
    at => at.x,
    at => at.y,
  ).digits(2)
  return {
    dots,
    line: dots.length < 2 ? '' : (path(dots) ?? ''),
    ideal: `M0,${box.height}L${box.width},0`,
  }
}
