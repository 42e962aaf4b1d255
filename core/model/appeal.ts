import { z } from 'zod'
import type { Exclusion } from './exclusion.ts'
import type { Instant } from './units.ts'

/** What became of an appeal, and why. */
export interface AppealDecision {
  readonly outcome: 'left-out' | 'kept'
  /** Of `left-out` also the reason of the exclusion that it made. */
  readonly reason: string
  readonly author: string
  readonly at: Instant
}

/** A ticket or an answer that a person flagged as one that should not count. */
export interface Appeal {
  readonly id: string
  readonly team: string
  readonly kind: Exclusion['kind']
  /** The ticket's or the answer's id. */
  readonly target: string
  readonly reason: string
  readonly author: string
  readonly at: Instant
  /** Null while it is open. */
  readonly decision: AppealDecision | null
}

/** What a person sends to flag something. */
export type AppealDraft = Pick<Appeal, 'kind' | 'target' | 'reason'>

/** What a person sends to decide one; `revision` is that of the records they were looking at. */
export interface AppealVerdict extends Pick<AppealDecision, 'outcome' | 'reason'> {
  readonly revision: number
}

/** What the reason of a flag has at least, in letters. */
export const FLAG_LETTERS = 10

const kind = z.enum(['ticket', 'survey'])
const outcome = z.enum(['left-out', 'kept'])

export const appealDraftSchema = z.strictObject({
  kind,
  target: z.string().min(1, 'the number of a ticket or an answer').max(200),
  reason: z
    .string()
    .trim()
    .min(FLAG_LETTERS, 'a reason of ten letters or more')
    .max(500, 'at most 500 letters'),
})

export const appealVerdictSchema = z.strictObject({
  outcome,
  reason: z.string().trim().min(5, 'a reason of five letters or more').max(500, 'at most 500 letters'),
  revision: z.int().min(0),
})

const by = { reason: z.string(), author: z.string().min(1), at: z.int() }

/** An appeal as it is kept. */
export const storedAppealSchema = z.strictObject({
  ...{ id: z.string().min(1), team: z.string(), kind, target: z.string(), ...by },
  decision: z.strictObject({ outcome, ...by }).nullable(),
})

/** A team's newest appeal about one thing, or null. */
export function appealOf(
  appeals: readonly Appeal[],
  { team, kind, target }: Pick<Appeal, 'team' | 'kind' | 'target'>,
): Appeal | null {
  const isIt = (each: Appeal) => each.team === team && each.kind === kind && each.target === target
  return appeals.findLast(isIt) ?? null
}
