import { DAY, HOUR, type Instant, MINUTE, type Millis } from '../../core/model/units.ts'

/**
 * When a message is tried again after so many failed tries: a minute, twice as long each time, at most an hour; never sooner
 * than the other side asked. Null: a day is over since it was made, or would be. `random` from 0 to 1 spreads the tries.
 */
export function nextTry(
  made: Instant,
  tries: number,
  asked: Millis | null,
  now: Instant,
  random: () => number,
): Instant | null {
  const pause = Math.min(HOUR, MINUTE * 2 ** Math.min(tries - 1, 10))
  const at = now + Math.max(asked ?? 0, Math.round(pause * (1 + random() / 4)))
  return at - made > DAY ? null : (at as Instant)
}
