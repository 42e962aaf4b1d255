import { type Appeal, type AppealDecision, appealOf } from '../../core/model/appeal.ts'
import { type Exclusion, excludedIds } from '../../core/model/exclusion.ts'
import type { Records } from '../../core/model/records.ts'
import { Refused } from './refused.ts'
import { withExclusion } from './with-exclusion.ts'

const onTarget = (status: number, message: string) => new Refused(status, [{ path: 'target', message }])

/** The records with an appeal added. Throws a `Refused` where one is open already, or the thing is left out already. */
export function withAppeal(records: Records, made: Appeal): Records {
  const { appeals, exclusions } = records
  if (excludedIds(exclusions, made.team, made.kind).has(made.target))
    throw onTarget(409, 'This is left out already. Reload to see it.')
  if (appealOf(appeals, made)?.decision === null)
    throw onTarget(409, 'This is flagged already, and waits for a decision. Reload to see it.')
  return { ...records, revision: records.revision + 1, appeals: [...appeals, made] }
}

/** A team's appeal that waits for a decision. Throws a `Refused` when there is none, or it is decided. */
export function openAppeal({ appeals }: Records, { team, id }: Pick<Appeal, 'team' | 'id'>): Appeal {
  const found = appeals.find(each => each.team === team && each.id === id)
  if (!found) throw new Refused(404, 'There is no appeal of this name.')
  if (found.decision) throw new Refused(409, 'This is decided already. Reload to see it.')
  return found
}

/**
 * The records with an open appeal decided, and with the exclusion of this id where it is left out. Throws as `openAppeal`
 * and `withExclusion` do.
 */
export function withDecision(
  records: Records,
  of: Pick<Appeal, 'team' | 'id'>,
  decision: AppealDecision,
  exclusion: Exclusion['id'],
): Records {
  const open = openAppeal(records, of)
  const appeals = records.appeals.map(each => (each === open ? { ...each, decision } : each))
  const decided = { ...records, revision: records.revision + 1, appeals }
  if (decision.outcome === 'kept') return decided
  const { team, kind, target } = open
  const { reason, author, at } = decision
  const made = { id: exclusion, team, kind, target, reason, author, at, undone: null, appeal: open.id }
  return { ...withExclusion(decided, made), revision: decided.revision }
}
