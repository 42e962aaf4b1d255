import type {
  ConnectWiseKeys,
  ConnectWiseSettings,
  CsvSettings,
  SmileBackKeys,
  SmileBackSettings,
} from './connection.ts'
import type { SourceFigure } from './snapshot.ts'
import type { Instant } from './units.ts'

/** The sources that a person can connect at the desk, each with its settings. */
export interface SettingsOf {
  readonly csv: CsvSettings
  readonly connectwise: ConnectWiseSettings
  readonly smileback: SmileBackSettings
}

export type ConnectedSource = keyof SettingsOf

/** Those with keys, which go to the server and never come back. */
export interface KeysOf {
  readonly connectwise: ConnectWiseKeys
  readonly smileback: SmileBackKeys
}

export type KeyedSource = keyof KeysOf

/** What a save of a source sends. Keys that are not sent stay, as long as the site is the same. */
export interface ConnectionSave<S extends ConnectedSource = ConnectedSource> {
  readonly revision: number
  readonly settings: SettingsOf[S]
  readonly keys?: S extends KeyedSource ? KeysOf[S] : never
  /** The person has read `leaveDemo` of the page and agrees. */
  readonly leaveDemo?: boolean
}

/** What a test of a source sends. What is left out is taken from what is kept. */
export type ConnectionDraft<S extends ConnectedSource = ConnectedSource> = Partial<
  Pick<ConnectionSave<S>, 'settings' | 'keys'>
>

/** A source with everything it needs. `keys` is null where none can be opened. */
export type DraftedSource =
  | { readonly source: 'csv'; readonly settings: CsvSettings; readonly keys: null }
  | {
      readonly [source in KeyedSource]: {
        readonly source: source
        readonly settings: SettingsOf[source]
        readonly keys: KeysOf[source] | null
      }
    }[KeyedSource]

/** `lost`: kept, but nobody can open them any more. They have to be entered again. */
export type KeysState = 'none' | 'set' | 'lost'

/** How one source that is in use is doing. */
export interface SourceLine {
  readonly figure: SourceFigure
  /** What went wrong last, the newest first, at most ten. The same thing again is told once, at its last time. */
  readonly errors: readonly SourceTrouble[]
}

export interface SourceTrouble {
  readonly at: Instant
  readonly sentence: string
}

/** What the desk's page about sources shows. Keys are never part of it. */
export interface ConnectionsPage {
  readonly revision: number
  /** SOURCE in the environment decides, and nothing can be changed here. */
  readonly fixed: boolean
  readonly csv: CsvSettings | null
  readonly connectwise: ConnectWiseSettings | null
  readonly smileback: SmileBackSettings | null
  readonly keys: { readonly [source in KeyedSource]: KeysState }
  /** The whole address that ConnectWise may call when a ticket changes; null until it is connected. */
  readonly hook: string | null
  /** What goes when the first real source is connected, in a sentence to agree to; null where nothing would. */
  readonly leaveDemo: string | null
  readonly sources: readonly SourceLine[]
}
