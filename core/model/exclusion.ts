import { z } from 'zod'
import type { Instant } from './units.ts'

/** A ticket or an answer that a person took out of a team's metrics, in public and reversibly. */
export interface Exclusion {
  readonly id: string
  readonly team: string
  readonly kind: 'ticket' | 'survey'
  /** The ticket's or the answer's id. */
  readonly target: string
  readonly reason: string
  readonly author: string
  readonly at: Instant
  /** Put back in. The entry stays in the history. */
  readonly undone: { readonly author: string; readonly at: Instant; readonly reason: string } | null
  /** The id of the appeal that it was decided on; absent where nobody had flagged it. */
  readonly appeal?: string
}

/** What a person sends to exclude something. */
export interface ExclusionDraft {
  readonly kind: Exclusion['kind']
  readonly target: string
  readonly reason: string
}

const reason = z.string().trim().min(5, 'a reason of five letters or more').max(500, 'at most 500 letters')

export const exclusionDraftSchema = z.strictObject({
  kind: z.enum(['ticket', 'survey']),
  target: z.string().min(1, 'the number of a ticket or an answer').max(200),
  reason,
})

export const undoSchema = z.strictObject({ reason })

/** Which ids of a kind are left out of a team's metrics now. */
export function excludedIds(
  exclusions: readonly Exclusion[],
  team: string,
  kind: Exclusion['kind'],
): ReadonlySet<string> {
  const active = exclusions.filter(each => each.team === team && each.kind === kind && each.undone === null)
  return new Set(active.map(each => each.target))
}
