import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import { Refused } from './refused.ts'

/** The team of a name in an address. Throws a `Refused`, 404, when there is none. */
export function teamOf({ teams }: Pick<Settings, 'teams'>, id: string): Team {
  const team = teams.find(each => each.id === id)
  if (!team) throw new Refused(404, 'There is no team of this name.')
  return team
}
