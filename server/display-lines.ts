import type { Display, DisplayLine } from '../core/model/display.ts'
import type { Settings } from '../core/model/settings.ts'
import { type Instant, instant, MINUTE } from '../core/model/units.ts'
import { isNight } from '../core/time/is-night.ts'
import type { DisplayPresence } from './sockets/display-presence.ts'

export interface DisplayLinesParts {
  readonly presence: Pick<DisplayPresence, 'of'>
  settings(): Pick<Settings, 'teams'>
  now(): Instant
  /** When the server started. */
  readonly started: Instant
}

const AWAY = 10 * MINUTE

/** A screen as the desk sees it. */
export function displayLine(display: Display, parts: DisplayLinesParts): DisplayLine {
  const { token: _, ...line } = display
  const seen = parts.presence.of(display.id)
  return { ...line, ...seen, missing: !seen.connected && isMissed(display, parts) }
}

/** Since when a screen that is not connected has been away: never from before the server could see it. */
export function awaySince(
  { id, pairedAt }: Pick<Display, 'id' | 'pairedAt'>,
  parts: DisplayLinesParts,
): Instant {
  const { lastSeen } = parts.presence.of(id)
  return instant(Math.max(lastSeen ?? parts.started, pairedAt))
}

/** A phone comes and goes, and a screen may be switched off while it is black. One that has just woken has ten minutes to come. */
function isMissed(display: Display, parts: DisplayLinesParts): boolean {
  if (display.kind === 'phone' || display.blank) return false
  const now = parts.now()
  const zone = parts.settings().teams.find(({ id }) => id === display.teams[0])?.zone
  const isResting = (at: Instant) => zone !== undefined && isNight(display.night, zone, at)
  return now >= awaySince(display, parts) + AWAY && !isResting(now) && !isResting(instant(now - AWAY))
}
