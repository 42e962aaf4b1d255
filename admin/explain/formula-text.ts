import type { Explanation } from '../../core/model/explanation.ts'
import { METRICS } from '../../core/model/metric.ts'
import type { Exact } from '../../core/model/units.ts'
import { countText, percentNumber, type Speech } from '../../core/snapshot/format.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { exactTime } from '../words/exact-time.ts'
import { figureOf } from '../words/figure-of.ts'
import { countedThings, thingsText } from './counted-things.ts'

/** The formula in words with the numbers put in: `1,234 h 10 min over 412 tickets = 2 h 59 min 44 s`. */
export function formulaText(explained: Explanation, speech: Speech): string {
  const { metric, value, evidence } = explained
  const { counted } = evidence
  if (value === null) return `No ${countedThings(explained)} counted yet, so there is no value.`
  const number = exactText(explained, speech, 0)
  if (evidence.things !== undefined) return `${moneyText(explained, speech)} = ${number}`
  if (METRICS[metric].counted === 'readings') return `${things(explained, speech)} typed in = ${number}`
  if (METRICS[metric].unit === 'time')
    return `${sumText(value, counted, speech)} over ${things(explained, speech)} = ${number}`
  if (metric === 'csat') return `${answersText(explained, value, speech)} = ${number}`
  const done = metric === 'slaResponse' ? 'answered' : 'resolved'
  const met = countText(Math.round((value.num * counted) / value.den), speech)
  return `${met} of ${things(explained, speech)} ${done} in time = ${number}`
}

/** The value as exact as a page says it: shares with two decimals, times to the second or a part of it. */
export function exactText(explained: Explanation, speech: Speech, decimals: number): string {
  const { metric, value } = explained
  if (value === null) return '\u2013'
  const { comparator } = figureOf(explained).goal
  if (METRICS[metric].unit === 'time') return exactTime(value, comparator, decimals, speech)
  if (METRICS[metric].unit === 'share') return `${percentNumber(value, comparator, 2, speech)}%`
  return valueWords(metric, value, comparator, speech)
}

function sumText(mean: Exact, counted: number, speech: Speech): string {
  const sum = (BigInt(mean.num) * BigInt(counted)) / BigInt(mean.den)
  return exactTime({ num: Number(sum), den: 1 }, 'above', 0, speech)
}

function answersText(explained: Explanation, value: Exact, speech: Speech): string {
  const { positive, negative, counted } = explained.evidence
  const happy = countText(positive, speech)
  // A net score takes the unhappy ones off.
  const isNet = value.num * counted !== positive * value.den
  const top = isNet ? `${happy} happy less ${countText(negative, speech)} unhappy, of` : `${happy} happy of`
  return `${top} ${things(explained, speech)}`
}

function moneyText(explained: Explanation, speech: Speech): string {
  const all = things(explained, speech)
  const { things: told, positive } = explained.evidence
  if (told === 'weeks') return `${countText(positive, speech)} of ${all} invoiced by Friday`
  return told === 'sales' ? `${all} won` : `What is open of ${all}, by the sales of 90 days, times 90`
}

const things = (explained: Explanation, speech: Speech) =>
  thingsText(explained, explained.evidence.counted, speech)
