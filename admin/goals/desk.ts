import type { TeamPlan } from '../api.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { type Change, changes } from './changes.ts'
import { type Draft, draft as fieldsOf } from './draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import { edited, ruling } from './plan-time.ts'
import { rebase } from './rebase.ts'

/** A plan being edited: what is saved, the draft on top of it, and what somebody else saved while there was one. */
export interface Desk {
  readonly plan: TeamPlan
  readonly draft: Draft
  readonly theirs: TeamPlan | null
}

export const speechOf = ({ locale, plan }: TeamPlan): FieldSpeech => ({ locale, currency: plan.currency })

/** The fields of the version that the page edits. */
export const savedFields = (plan: TeamPlan): Draft => fieldsOf(edited(plan), speechOf(plan))

/** What the draft changes. */
export function deskChanges({ plan, draft }: Desk): readonly Change[] {
  return changes(draft, savedFields(plan), speechOf(plan))
}

/** What the draft would change in the running month, which may go by another version than the one edited. */
export function correctionChanges({ plan, draft }: Desk): readonly Change[] {
  const speech = speechOf(plan)
  return changes(draft, fieldsOf(ruling(plan), speech), speech)
}

/** What stands differently in the draft and in what somebody else saved: `from` theirs, `to` ours. */
export function deskDifferences({ plan, draft, theirs }: Desk): readonly Change[] {
  if (!theirs) return []
  const fields = savedFields(theirs)
  return changes(rebase(draft, savedFields(plan), fields), fields, speechOf(plan))
}

/** What somebody else changed, whether or not it was changed here too. */
export function theirChanges({ plan, theirs }: Desk): readonly Change[] {
  return theirs ? changes(savedFields(theirs), savedFields(plan), speechOf(plan)) : []
}

/** The desk over a loaded plan, with the draft that was kept. One made from other goals than these is a conflict. */
export function openedDesk(plan: TeamPlan, kept: Omit<KeptDraft, 'at'> | null): Desk {
  if (!kept) return { plan, draft: savedFields(plan), theirs: null }
  const base = { ...plan, revision: kept.revision, plan: { ...plan.plan, versions: [kept.base] } }
  return metDesk({ plan: base, draft: kept.draft, theirs: null }, plan)
}

/** The desk once a newer plan has arrived: taken over where that loses nothing, else held beside the draft. */
export function metDesk(desk: Desk, next: TeamPlan): Desk {
  const [before, after, speech] = [savedFields(desk.plan), savedFields(next), speechOf(next)]
  const differ = (a: Draft, b: Draft) => changes(a, b, speech).length > 0
  if (!differ(before, after)) return { plan: next, draft: desk.draft, theirs: null }
  if (differ(desk.draft, before) && differ(desk.draft, after)) return { ...desk, theirs: next }
  return { plan: next, draft: after, theirs: null }
}

/** Their plan becomes the saved one; every field changed here stays as a draft on top of it. */
export function mergedDesk(desk: Desk): Desk {
  if (!desk.theirs) return desk
  const draft = rebase(desk.draft, savedFields(desk.plan), savedFields(desk.theirs))
  return { plan: desk.theirs, draft, theirs: null }
}

export function discardedDesk(desk: Desk): Desk {
  const plan = desk.theirs ?? desk.plan
  return { plan, draft: savedFields(plan), theirs: null }
}

/** The desk over the plan after a save of the fields `sent`. What was typed since then stays a draft. */
export function savedDesk(desk: Desk, sent: Draft, plan: TeamPlan): Desk {
  return { plan, draft: rebase(desk.draft, sent, savedFields(plan)), theirs: null }
}
