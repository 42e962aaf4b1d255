import type { PoolShown } from '../../core/model/audience.ts'
import type { DisplaySettings } from '../../core/model/display.ts'
import { showClock } from './parse-clock.ts'

/** A screen's settings as they stand in the fields: texts as typed. */
export interface DisplayDraft {
  readonly name: string
  readonly teams: readonly string[]
  readonly pool: PoolShown
  readonly clients: boolean
  readonly size: DisplaySettings['size']
  readonly safeArea: string
  readonly theme: DisplaySettings['theme']
  readonly isNight: boolean
  readonly dim: string
  readonly black: string
  readonly wake: string
  readonly wakeLock: boolean
  readonly turn: string
}

const NIGHT = { dim: 19 * 60, black: 21 * 60, wake: 6 * 60 + 30 }

export function displayDraft(settings: DisplaySettings): DisplayDraft {
  const { name, teams, audience, size, safeArea, theme, night, wakeLock, turn } = settings
  const { dim, black, wake } = night ?? NIGHT
  return {
    ...{ name, teams, size, theme, wakeLock, pool: audience.pool, clients: audience.clients },
    ...{ safeArea: `${safeArea}%`, isNight: night !== null, turn: String(turn) },
    ...{ dim: showClock(dim), black: showClock(black), wake: showClock(wake) },
  }
}

/** A screen that nobody has set up yet, for the team at the desk: dollars, no names. */
export function newDisplay(team: string): DisplayDraft {
  return displayDraft({
    ...{ name: '', teams: [team], audience: { pool: 'money', clients: false }, size: 1, safeArea: 0 },
    ...{ theme: 'auto', night: null, wakeLock: false, turn: 15 },
  })
}
