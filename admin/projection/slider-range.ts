import type { MetricUnit } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'

/** Where a slider can stand: at `step / den` times a whole number of `min` to `max`. */
export interface SliderRange {
  readonly min: number
  readonly max: number
  /** In parts of `den` of the metric's unit. */
  readonly step: number
  readonly den: number
}

/** More places than this are too fine for a finger. */
const MOST_PLACES = 200

interface Scale {
  readonly den: number
  readonly steps: readonly number[]
  /** The least way to each side of what is marked. */
  readonly way: number
}

const tens = (first: number) =>
  [...Array(11).keys()].flatMap(power => [1, 2, 5].map(each => each * first * 10 ** power))

const MINUTE = 60_000
const SCALES: { readonly [unit in MetricUnit]: Scale } = {
  share: { den: 1000, steps: [1, 2, 5, 10], way: 0.05 },
  time: { den: 1, steps: [1, 5, 15, 30, 60, 240, 1440, 10_080].map(each => each * MINUTE), way: 30 * MINUTE },
  days: { den: 10, steps: tens(1), way: 5 },
  money: { den: 1, steps: tens(100), way: 1000_00 },
}

/** A range around what matters of a goal: its value of now, its target and the points of its tiers. */
export function sliderRange(unit: MetricUnit, marked: readonly Exact[]): SliderRange {
  const { den, steps, way } = SCALES[unit]
  const marks = marked.map(({ num, den: parts }) => num / parts)
  const [low, high] = marks.length > 0 ? [Math.min(...marks), Math.max(...marks)] : [0, way]
  const around = Math.max(way, (high - low) / 2, unit === 'share' ? 0 : Math.abs(high) / 4)
  const from = low < 0 ? low - around : Math.max(0, low - around)
  const to = unit === 'share' ? Math.max(1, high) : high + around
  const step = steps.find(each => ((to - from) * den) / each <= MOST_PLACES) ?? steps.at(-1) ?? 1
  return { min: Math.floor((from * den) / step), max: Math.ceil((to * den) / step), step, den }
}

/** The exact value at a place of the slider. */
export function valueAt(place: number, { step, den }: SliderRange): Exact {
  return { num: place * step, den }
}

/** The place nearest to a value, within the range; only what is drawn, never what is judged. */
export function placeOf({ num, den: parts }: Exact, { min, max, step, den }: SliderRange): number {
  return Math.min(max, Math.max(min, Math.round((num / parts) * (den / step))))
}
