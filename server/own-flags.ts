import type { AnswerFlag } from '../core/model/answer-flag.ts'
import type { Batch } from '../core/model/batch.ts'
import type { Exclusion } from '../core/model/exclusion.ts'
import type { Team } from '../core/model/team.ts'
import { teamBatch } from './team-batch.ts'

/** Flags of the source that a team takes its answers from. The batch says which sources there are; without one, all of them. */
export function ownFlags(
  team: Pick<Team, 'sources'>,
  batch: Batch | null,
  flags: readonly AnswerFlag[],
): readonly AnswerFlag[] {
  if (batch === null || flags.length === 0) return flags
  const names = new Set([...Object.keys(batch.asOf), ...(batch.withheld ?? []).map(each => each.source)])
  const told = flags.filter(({ source }) => names.has(source))
  const surveys = [...batch.surveys, ...told.map(({ was }) => was)]
  const own = new Set(teamBatch(team, { ...batch, surveys }).surveys)
  return told.filter(({ was }) => own.has(was))
}

/** Those that a team's number rests on: what a person left out for it does not count, whatever became of it. */
export function countedFlags(
  flags: readonly AnswerFlag[],
  team: string,
  exclusions: readonly Exclusion[],
): readonly AnswerFlag[] {
  const out = exclusions.filter(each => each.team === team && each.kind === 'survey' && each.undone === null)
  return flags.filter(({ was }) => out.every(({ target }) => target !== was.id))
}
