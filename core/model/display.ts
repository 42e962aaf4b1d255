import type { Audience } from './audience.ts'
import type { QrFigure } from './metric-figure.ts'
import type { Instant, Millis } from './units.ts'

/** How a screen is set up. It is told with every snapshot, so that nothing has to be set at the screen itself. */
export interface DisplaySettings {
  readonly name: string
  /** Ids of the teams it shows, in turn. */
  readonly teams: readonly string[]
  readonly audience: Audience
  /** 1 is the design's own; 1.15 and 1.3 are larger letters with less around them. */
  readonly size: 1 | 1.15 | 1.3
  /** Left free at each edge, in percent of the screen: 0 to 5. */
  readonly safeArea: number
  readonly theme: 'auto' | 'dark' | 'light'
  /** Minutes of the day in the team's zone: dim from, black from, awake from. Null: never. */
  readonly night: { readonly dim: number; readonly black: number; readonly wake: number } | null
  /** Keeps the screen awake. Needs HTTPS or localhost. */
  readonly wakeLock: boolean
  /** Seconds that each team stands, 10 to 20, where it shows more than one. */
  readonly turn: number
}

/** A paired screen, or a phone that looks. */
export interface Display extends DisplaySettings {
  readonly id: string
  readonly kind: 'screen' | 'phone'
  /** SHA-256 of its token, in hex. */
  readonly token: string
  readonly pairedBy: string
  readonly pairedAt: Instant
  /** A phone is let in for 90 days; a screen for ever. */
  readonly expires: Instant | null
  /** Until then it shows no dollars and no names, whatever it may show else. */
  readonly visitorsUntil: Instant | null
  /** Black until somebody says otherwise. */
  readonly blank: boolean
}

/** Every screen, kept by server/store. A revoked one is not among them. */
export interface Displays {
  readonly revision: number
  /** Whether a screen that nobody has paired may show the wall. */
  readonly open: boolean
  readonly displays: readonly Display[]
  /** Hashes of tokens that somebody took away, so that such a screen can say so. The newest last, not all of them. */
  readonly revoked?: readonly string[]
}

export const NO_DISPLAYS: Displays = { revision: 0, open: false, displays: [] }

/** What a screen tells of itself, every half minute. */
export interface DisplayReport {
  readonly build: string
  readonly width: number
  readonly height: number
  /** Device pixels to a CSS pixel. */
  readonly ratio: number
  /** Bytes of JavaScript; null where the browser does not say. */
  readonly heap: number | null
  /** Since the page was loaded. */
  readonly uptime: Millis
  /** Since something was painted last. */
  readonly painted: Millis
  /** The team that stands there now. */
  readonly team: string | null
}

/** A screen as the desk sees it. */
export interface DisplayLine extends Omit<Display, 'token'> {
  readonly connected: boolean
  readonly lastSeen: Instant | null
  readonly report: DisplayReport | null
  /** Away for ten minutes and more, while it should be there. */
  readonly missing: boolean
}

/** What a screen is told besides the numbers. */
export interface DisplayOrders
  extends Pick<
    DisplaySettings,
    'name' | 'size' | 'safeArea' | 'theme' | 'night' | 'wakeLock' | 'turn' | 'teams'
  > {
  readonly blank: boolean
}

/** One answer to a screen that waits to be paired, in the shape of RFC 8628. */
export interface Pairing {
  /** What only the screen knows: 256 bits, base64url. */
  readonly device: string
  /** Eight letters that a person types, of BCDFGHJKLMNPQRSTVWXZ. */
  readonly code: string
  /** Where a person types it. */
  readonly address: string
  /** Opens the address with the code in it. */
  readonly qr: QrFigure
  /** The server's clock when it answered: how long the code still holds is told against it, never against the screen's own. */
  readonly now: Instant
  readonly expires: Instant
  /** How often the screen may ask. */
  readonly every: Millis
}
