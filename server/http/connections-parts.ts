import type { Connections } from '../../core/model/connection.ts'
import type {
  ConnectedSource,
  ConnectionsPage,
  DraftedSource,
  KeyedSource,
  KeysOf,
} from '../../core/model/connections-page.ts'
import type { Problem } from '../../core/model/result.ts'
import type { ReadinessItem, SourceCheck, SourceFacts } from '../../core/model/source-report.ts'
import type { Editor } from '../store/audited-edit.ts'
import type { Edited } from './edit-at-revision.ts'

/** What the routes about connected sources are handed. */
export interface ConnectionsParts {
  /** What is saved rules at once. */
  readonly connections: Edited<Connections>
  page(): ConnectionsPage
  /** A text that holds the keys of a source. Rejects with a `StoreError`. */
  seal<S extends KeyedSource>(source: S, keys: KeysOf[S]): Promise<string>
  /** Null: none are kept, or none that can be opened. */
  keys<S extends KeyedSource>(source: S): KeysOf[S] | null
  /** What of the settings cannot work on this machine. */
  problems(draft: DraftedSource): Promise<readonly Problem[]>
  /** What of the demo is in the books, and what keeps it there; null: nothing is. */
  demo(): { readonly sentence: string; readonly obstacle: string | null } | null
  leaveDemo(by: Editor): Promise<void>
  /** A draft, or the source as it runs. These three reject with a `Refused` that says what the source said. */
  check(asked: DraftedSource | ConnectedSource): Promise<SourceCheck>
  facts(asked: DraftedSource | ConnectedSource): Promise<SourceFacts>
  readiness(source: ConnectedSource): Promise<readonly ReadinessItem[]>
}
