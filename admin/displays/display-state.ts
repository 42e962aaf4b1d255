import type { DisplayLine } from '../../core/model/display.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { timeText } from './time-text.ts'

export type DisplayState = 'live' | 'away' | 'unseen' | 'blank' | 'visitors'

/** How a screen is doing. Away comes before all else: what it was told last is not what it shows. */
export function displayState(
  line: Pick<DisplayLine, 'connected' | 'lastSeen' | 'blank' | 'visitorsUntil'>,
  now: Instant,
): DisplayState {
  if (!line.connected) return line.lastSeen === null ? 'unseen' : 'away'
  if (line.blank) return 'blank'
  return hasVisitors(line, now) ? 'visitors' : 'live'
}

/** Whether it shows no dollars and no names at the moment. */
export const hasVisitors = ({ visitorsUntil }: Pick<DisplayLine, 'visitorsUntil'>, now: Instant): boolean =>
  visitorsUntil !== null && visitorsUntil > now

/** The state in words: `Away since 2:05 PM`. */
export function stateText(
  line: Pick<DisplayLine, 'connected' | 'lastSeen' | 'blank' | 'visitorsUntil'>,
  speech: Speech,
): string {
  const state = displayState(line, speech.now)
  if (state === 'away' && line.lastSeen !== null) return `Away since ${timeText(line.lastSeen, speech)}`
  if (state === 'visitors' && line.visitorsUntil !== null) return visitorsText(line.visitorsUntil, speech)
  return { live: 'Live', away: 'Away', unseen: 'Not seen yet', blank: 'Blank', visitors: 'Visitors' }[state]
}

const LONG = 30 * 86_400_000

/** `Visitors until 3:10 PM`; what is a month away and more lasts until somebody ends it. */
export function visitorsText(until: Instant, speech: Speech): string {
  return until - speech.now > LONG ? 'Visitors until ended' : `Visitors until ${timeText(until, speech)}`
}
