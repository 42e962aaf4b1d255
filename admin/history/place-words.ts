import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { holidayText, weekdayText } from '../hours/holiday-text.ts'

const WORDS: { readonly [key: string]: string } = {
  week: 'Weekly hours',
  overrides: 'Hours of single dates',
  priorities: 'Promises',
  other: 'Every other priority',
  response: 'First response within',
  resolution: 'Resolved within',
  fte: 'Part of full time',
  qr: 'Codes on the wall',
  effective: 'Rules from',
  zone: 'Time zone',
  hoursZone: 'Time zone of the working hours',
}

/** A key of a file in words a person knows: the day of a week, a date, else its own words. */
export function placeWords(key: string, parent: string | null, speech: Speech): string {
  if (parent === 'week' && /^[0-6]$/.test(key)) return weekdayText(Number(key), speech)
  if (parent === 'overrides') return holidayText(key, speech)
  // A name that a person gave.
  if (parent === 'priorities') return key
  if (Object.hasOwn(WORDS, key)) return WORDS[key] ?? key
  const apart = key.replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}

/** What a thing in a list is known by to people; null for what has no name. */
export function nameOf(thing: unknown): string | null {
  const { name, metric, client, agreement } = (thing ?? {}) as { readonly [key: string]: unknown }
  if (typeof metric === 'string' && Object.hasOwn(METRICS, metric)) return METRICS[metric as MetricKey].title
  return (
    ([name, client, agreement].find(each => typeof each === 'string' && each !== '') as string | null) ?? null
  )
}
