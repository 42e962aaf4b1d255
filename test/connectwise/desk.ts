import type { ShopEvent } from './events.ts'
import type { Faults } from './faults.ts'
import type { World } from './world.ts'

/** One request that reached the server. `path` stands below the base, `query` begins with its question mark. */
export interface RequestNote {
  readonly method: string
  readonly path: string
  readonly query: string
  status: number
}

/** The server: its world, what goes wrong with it, and what it was asked. */
export interface Desk {
  world: World
  faults: Faults
  /** Beginnings of paths that the role may not read. */
  denied: readonly string[]
  isDown: boolean
  /** Whether the last page of a forward-only list has an empty Link header instead of none. */
  hasEmptyLink: boolean
  /** The most rows of a page, whatever was asked for. */
  most: number
  /** Where the server says that it is, in its links; null: where it was asked. */
  publicBase: string | null
  /** A column that is told wrong, in every row at a path; null: none. */
  planted: { readonly path: string; readonly column: string; readonly value: unknown } | null
  /** Events that come about after a page of tickets that is not the last. */
  between: ShopEvent[]
  held: (() => void)[]
  requests: RequestNote[]
}
