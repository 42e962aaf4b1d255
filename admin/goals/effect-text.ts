import { moneyText, type Speech } from '../../core/snapshot/format.ts'
import { type Piece, plain, strong } from '../../core/snapshot/piece.ts'
import { type Change, changeText } from './changes.ts'
import type { PlanEffect } from './draft-effect.ts'

/** What a draft changes in money for the running month: `Satisfaction 99% to 98%: if November ended now, $11,093 instead of $5,547.` */
export function effectText(
  changes: readonly Change[],
  draft: PlanEffect,
  saved: PlanEffect,
  month: string,
  speech: Speech,
): readonly Piece[] {
  const only = changes.length === 1 ? changes[0] : undefined
  const start = only ? changeText(only) : `These ${changes.length} changes`
  return [
    plain(`${start}: if ${month} ended now, `),
    strong(amountText(draft, saved, speech)),
    ...goalsText(draft, saved),
    plain('.'),
    ...allText(draft, saved, speech),
  ]
}

/** The money alone: `$698 instead of $1,047`. */
export function amountText(draft: PlanEffect, saved: PlanEffect, speech: Speech): string {
  const money = (effect: PlanEffect) => moneyText(effect.amount, speech)
  if (draft.amount === saved.amount) return `${money(draft)}, as before`
  return `${money(draft)} instead of ${money(saved)}`
}

function goalsText(draft: PlanEffect, saved: PlanEffect): Piece[] {
  const [now, before] = [draft.goals.length, saved.goals.length]
  if (draft.met === saved.met && now === before) return []
  const goals = now === 1 ? 'goal' : 'goals'
  return [plain(`, and ${draft.met} of ${now} ${goals} instead of ${saved.met} of ${before}`)]
}

function allText(draft: PlanEffect, saved: PlanEffect, speech: Speech): Piece[] {
  if (draft.all === saved.all) return []
  return [
    plain(
      ` With every goal met, ${moneyText(draft.all, speech)} instead of ${moneyText(saved.all, speech)}.`,
    ),
  ]
}
