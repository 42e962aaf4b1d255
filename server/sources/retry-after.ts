import { type Instant, type Millis, millis } from '../../core/model/units.ts'
import { httpDate } from './http-date.ts'

/**
 * How long an answer asks to be left alone: `Retry-After` in seconds, or as a date, which is held against the answer's own
 * `Date` since its clock may not be ours. Null where it does not ask. Never below 0.
 */
export function retryAfter(headers: Headers, now: Instant): Millis | null {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return capped(Number(text) * 1000)
  const until = httpDate(text)
  return until === null ? null : capped(until - (httpDate(headers.get('date')) ?? now))
}

const LONGEST = 86_400_000

const capped = (wait: number) => millis(Math.round(Math.min(Math.max(wait, 0), LONGEST)))
