import type { SourceArea } from './source-area.ts'

/** A source that is connected, and what it gives: for a team to choose from. */
export interface KnownSource {
  readonly name: string
  readonly label: string
  readonly areas: readonly SourceArea[]
}
