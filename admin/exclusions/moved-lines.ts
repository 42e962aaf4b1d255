import type { ExclusionEffect } from '../../core/model/exclusion-effect.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { countText, percentNumber, type Speech } from '../../core/snapshot/format.ts'
import { exactTime } from '../words/exact-time.ts'

/** One figure before and after; `isMoved` where the two differ. */
export interface MovedLine {
  readonly title: string
  readonly before: string
  readonly after: string
  readonly isMoved: boolean
}

/** What an exclusion does to every metric, with the number counted and the verdict, and to the pool. */
export function movedLines({ before, after }: ExclusionEffect, speech: Speech): readonly MovedLine[] {
  const metrics = before.metrics.map(was => {
    const is = after.metrics.find(each => each.id === was.id) ?? was
    return line(METRICS[was.id].title, metricText(was, speech), metricText(is, speech))
  })
  const money = (side: ExclusionEffect['before']) =>
    said(FIGURES['pool.amount'].show(side.pool.amount, speech))
  return [...metrics, line('Pool if the month ended now', money(before), money(after))]
}

const line = (title: string, before: string, after: string): MovedLine => ({
  ...{ title, before, after },
  isMoved: before !== after,
})

type Moved = ExclusionEffect['before']['metrics'][number]

function metricText({ id, value, counted, verdict }: Moved, speech: Speech): string {
  const words = said(FIGURES['metrics[].verdict'].show(verdict, speech)).toLowerCase()
  return `${valueText(id, value, speech)} of ${countText(counted, speech)}, ${words}`
}

/** A value beside no goal: shares with two decimals, times to the second. */
export function valueText(id: MetricKey, value: Exact | null, speech: Speech): string {
  if (value === null) return '\u2013'
  if (METRICS[id].unit === 'time') return exactTime(value, 'at most', 0, speech)
  return `${percentNumber(value, 'at least', 2, speech)}%`
}

const said = (pieces: readonly { readonly text: string }[]) => pieces.map(piece => piece.text).join('')
