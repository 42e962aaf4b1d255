import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import { TEAM_TEMPLATES, type TeamTemplate } from '../../core/model/team-template.ts'
import { cents, type Instant } from '../../core/model/units.ts'
import { monthAt } from '../../core/time/period.ts'

/**
 * A team with the goals of a template and the hours, zone and currency of the first team. Its pool is a fixed amount of
 * nothing and its first month a rehearsal, until somebody has said what it pays.
 */
export function newTeam(
  { teams }: Pick<Settings, 'teams'>,
  { template, name }: { readonly template: TeamTemplate['id']; readonly name: string },
  now: Instant,
): Team {
  const like = teams[0]
  const goals = TEAM_TEMPLATES.find(({ id }) => id === template)?.goals
  if (!like || !goals) throw new Error('settings without a team, or a template that there is not')
  return {
    ...like,
    id: idOf(name),
    name,
    scope: { boards: null, types: null, agreementTypes: null },
    plan: {
      currency: like.plan.currency,
      versions: [
        {
          effective: monthAt(like.zone, now),
          rehearsal: true,
          goals,
          funding: { kind: 'fixed', amount: cents(0) },
          fullShares: null,
        },
      ],
    },
  }
}

/** Letters of other alphabets make no address; such a team is `team`, and a second one needs another name. */
function idOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '')
  const letters = plain.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return letters.replace(/^-+|-+$/g, '') || 'team'
}
