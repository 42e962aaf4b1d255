import type { Display, DisplayLine, Displays } from '../../core/model/display.ts'
import type { QrFigure } from '../../core/model/metric-figure.ts'
import type { Instant } from '../../core/model/units.ts'
import type { DisplayOrder } from '../../core/snapshot/protocol.ts'
import type { Pairings } from '../auth/pairing.ts'
import type { Bytes } from '../auth/pairing-code.ts'
import type { PhoneLinks } from '../auth/phone-links.ts'
import type { Edited } from './edit-at-revision.ts'

/** What the routes about screens are handed. */
export interface DisplaysParts {
  /** What is saved is told to the screens at once. */
  readonly displays: Edited<Displays>
  readonly pairings: Pairings
  readonly phones: PhoneLinks
  line(display: Display): DisplayLine
  /** Whether the screen was there to be told. */
  order(id: string, order: DisplayOrder): boolean
  hasTeam(team: string): boolean
  /** Whether the wall shows the demo, which everybody may see. */
  isDemo(): boolean
  readonly build: string
  /** Where a person reaches this server, without a slash at the end. */
  base(): string
  qr(text: string): QrFigure
  /** Cannot be foreseen. */
  readonly bytes: Bytes
  now(): Instant
}
