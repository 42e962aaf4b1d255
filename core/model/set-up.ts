import { z } from 'zod'
import type { Instant } from './units.ts'

/** What a first set-up consists of, in its order. */
export const SET_UP_STEPS = ['team', 'source', 'goals', 'people', 'revenue', 'display'] as const

export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** What a person said of a step in the place of doing it. It stands until it is taken back. */
export interface SetUpWord {
  readonly team: string
  readonly step: SetUpStep
  readonly word: string
  readonly author: string
  readonly at: Instant
}

export const setUpWordSchema = z.strictObject({
  team: z.string(),
  step: z.enum(SET_UP_STEPS),
  word: z.string().trim().min(1, 'a word on why').max(200, 'at most 200 letters'),
  author: z.string(),
  at: z.int(),
})

/** What the server knows of a team's set-up. What is the demo's counts for nothing. */
export interface SetUpFacts {
  /** Of the settings, for a save. */
  readonly revision: number
  /** What goes when the demo is left, and what keeps it there, in sentences; null: the books hold nothing of it. */
  readonly demo: { readonly sentence: string; readonly obstacle: string | null } | null
  /** `isAsInstalled`: nobody has changed name, zone or hours. */
  readonly team: { readonly name: string; readonly zone: string; readonly isAsInstalled: boolean }
  /** Where tickets come from; null: from nowhere but the demo. `isRead`: it has answered once. */
  readonly source: {
    readonly label: string
    readonly isRead: boolean
    readonly problem: string | null
  } | null
  /** SOURCE in the environment decides where tickets come from. */
  readonly isSourceFixed: boolean
  /** The newest plan that a person saved; null: nobody has. `isRate`: its pool is a rate of revenue. */
  readonly goals: { readonly count: number; readonly effective: string; readonly isRate: boolean } | null
  /** People of the team with a share in its pool; `noPay`: those of them without a base pay. */
  readonly people: { readonly count: number; readonly noPay: number }
  /** The newest month, YYYY-MM, whose revenue a person confirmed, that a source gave, that has lines; null: none. */
  readonly revenue: {
    readonly confirmed: string | null
    readonly given: string | null
    readonly known: string | null
  }
  readonly displays: { readonly paired: number; readonly isOpen: boolean }
  readonly words: readonly SetUpWord[]
}
