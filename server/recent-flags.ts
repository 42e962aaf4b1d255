import type { AnswerFlag } from '../core/model/answer-flag.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import { ownFlags } from './own-flags.ts'
import type { Known } from './team-context.ts'

/** A team's flags of answers given in this month or the last, those that were noticed last first. */
export function recentFlags(
  team: Team,
  { batch, now }: Pick<Known, 'batch' | 'now'>,
  flags: readonly AnswerFlag[],
): readonly AnswerFlag[] {
  const { from } = monthPeriod(team.zone, monthAfter(monthAt(team.zone, now), -1))
  const isRecent = (at: Instant | null | undefined) => at != null && at >= from
  return ownFlags(team, batch, flags)
    .filter(({ was, is }) => isRecent(was.answered) || isRecent(is?.answered))
    .toReversed()
}
