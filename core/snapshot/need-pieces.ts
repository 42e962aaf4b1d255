import type { MetricFigure } from '../model/metric-figure.ts'
import type { Exact, Millis } from '../model/units.ts'
import { countText, durationText, type Speech, wholeMinutes } from './format.ts'
import { type Piece, plain, strong } from './piece.ts'

const OUT_OF_REACH = [plain('out of reach this month')]

/** What it takes, as the wall says it. Room is rounded down, so that it never promises a minute too much. */
export function needPieces({ id, need }: MetricFigure, speech: Speech): readonly Piece[] {
  if (need === null) return []
  if (need.kind === 'out-of-reach') return OUT_OF_REACH
  const bold = (count: number) => strong(countText(count, speech))
  if (need.kind === 'longest') return [plain('next ticket may take '), strong(timeText(need.time))]
  if (need.kind === 'may-average' || need.kind === 'must-average') {
    const verb = need.kind === 'may-average' ? ' may average ' : ' must average '
    return [plain('next '), bold(need.next), plain(verb), strong(timeText(need.time))]
  }
  const words = id === 'csat' ? { bad: 'unhappy', good: 'happy' } : { bad: 'late', good: 'in time' }
  if (need.kind === 'good-in-a-row') {
    const toCome = need.next === null ? [] : [plain(', of '), bold(need.next), plain(' to come')]
    return [bold(need.good), plain(` ${words.good} in a row`), ...toCome]
  }
  if (need.next === null) return [bold(need.bad), plain(` more may be ${words.bad}`)]
  return [bold(need.bad), plain(' of the next '), bold(need.next), plain(` may be ${words.bad}`)]
}

function timeText(time: Millis): string {
  const exact: Exact = { num: time, den: 1 }
  return durationText(wholeMinutes(exact, 'above'))
}
