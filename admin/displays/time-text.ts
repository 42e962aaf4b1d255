import type { Instant } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { dayText, momentText } from '../words/moment-text.ts'

const DAY = 86_400_000

/** `2:05 PM` of today, `Nov 3, 2:05 PM` of another day, in the team's zone. */
export function timeText(at: Instant, speech: Speech): string {
  const isToday = dayText(at, speech) === dayText(speech.now, speech) && Math.abs(at - speech.now) < DAY
  if (!isToday) return momentText(at, speech)
  const options = { hour: 'numeric', minute: '2-digit', timeZone: speech.zone } as const
  return new Intl.DateTimeFormat(speech.locale, options).format(at)
}
