import type { Displays } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'

/** What a relay knows: all that it needs to let screens in and to show them what they may see. */
export interface SharedState {
  /** The first is that of the first team. */
  readonly snapshots: readonly Snapshot[]
  readonly displays: Displays
}

/** The screens of one relay. */
export interface RelayedScreens {
  /** Of the relay's process. */
  readonly relay: string
  readonly screens: readonly { readonly id: string; readonly report: unknown }[]
}

/** What the processes of one company tell each other over the adapter. Each is to be told again where it was lost. */
export const BELL = 'state'
export const SCREENS = 'screens'
export const ORDER = 'order'

/** A relay tells of its screens this often, in milliseconds, and looks whether it has missed a bell. */
export const TELLS_EVERY = 5000

/** Under which key the newest state stands. Another build may know other fields, so that each has its own. */
export const stateKey = (prefix: string, build: string): string => `${prefix}state:${build}`
