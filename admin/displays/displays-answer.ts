import type { DisplayLine } from '../../core/model/display.ts'
import type { Instant } from '../../core/model/units.ts'

/** Every paired screen and phone, as the desk sees them. */
export interface DisplaysAnswer {
  readonly revision: number
  /** Whether a screen that nobody has paired may show the wall. */
  readonly open: boolean
  /** The demo shows the wall to everybody. */
  readonly demo: boolean
  /** The build that the server gives out now. */
  readonly build: string
  /** The server's clock. */
  readonly now: Instant
  readonly displays: readonly DisplayLine[]
}

export const DISPLAYS_PATH = '/api/v1/displays'

/** The address of one screen, or of something it is told. */
export const displayPath = (id: string, rest = '') =>
  `${DISPLAYS_PATH}/${encodeURIComponent(id)}${rest === '' ? '' : `/${rest}`}`
