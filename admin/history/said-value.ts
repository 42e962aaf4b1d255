import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Exact, Instant } from '../../core/model/units.ts'
import { basisPointsText, durationText, type Speech, wholeMinutes } from '../../core/snapshot/format.ts'
import { targetWords } from '../../core/snapshot/target-words.ts'
import { showSegments } from '../hours/show-segments.ts'
import { fullMomentText } from '../words/moment-text.ts'

/** Where a value stands: its name in the file, and the metric of the thing it is part of. */
export interface Standing {
  readonly key: string
  readonly metric: string | null
}

/** Amounts of whole cents. An entry may be of a team with another currency, so no sign is said. */
const CENTS = new Set(['amount', 'base', 'earnings', 'payable', 'revenue', 'cap', 'floor', 'personCap'])
const BASIS_POINTS = new Set(['fte', 'rate', 'pays'])
/** Hours in hundredths. */
const HUNDREDTHS = new Set(['hours', 'overtimeHours', 'minimumHours'])
const CLOCKS: { readonly [clock: string]: string } = {
  business: 'business hours',
  '24x7': 'around the clock',
}

/** A value that needs no walk into it, in words; empty for nothing; null for a thing with parts. */
export function saidValue(value: unknown, at: Standing, speech: Speech): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return saidNumber(value, at.key, speech)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return isSegments(value) ? showSegments(value) : null
  const { num, den, time, clock } = value as { readonly [key: string]: unknown }
  if (typeof num === 'number' && typeof den === 'number') return saidExact({ num, den }, at.metric, speech)
  if (typeof time !== 'number' || typeof clock !== 'string') return null
  return `${durationText(wholeMinutes({ num: Math.round(time), den: 1 }, 'at most'))}, ${CLOCKS[clock] ?? clock}`
}

function saidNumber(value: number, key: string, speech: Speech): string {
  const number = (digits: number) =>
    new Intl.NumberFormat(speech.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  if (CENTS.has(key)) return number(2).format(value / 100)
  if (HUNDREDTHS.has(key)) return `${number(2).format(value / 100)} h`
  if (BASIS_POINTS.has(key)) return basisPointsText(value, speech)
  // No count or amount in the files comes near this; instants all do.
  if (value > 1.2e12 && value < 8e12) return fullMomentText(value as Instant, speech)
  return new Intl.NumberFormat(speech.locale).format(value)
}

function saidExact(value: Exact, metric: string | null, speech: Speech): string {
  const isWhole = [value.num, value.den].every(Number.isSafeInteger) && value.den > 0
  if (!isWhole || metric === null || !Object.hasOwn(METRICS, metric)) return `${value.num}/${value.den}`
  const key = metric as MetricKey
  return targetWords(key, value, METRICS[key].better === 'lower' ? 'at most' : 'at least', speech)
}

const isSegments = (value: readonly unknown[]): value is readonly [number, number][] =>
  value.length > 0 &&
  value.every(
    each =>
      Array.isArray(each) && each.length === 2 && each.every(part => Number.isInteger(part) && part >= 0),
  )
