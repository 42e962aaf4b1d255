import type { PlanVersion } from '../../core/model/plan.ts'
import type { Settings } from '../../core/model/settings.ts'

/** The settings with a plan version added, or put in the place of the one of the same month. One revision later. */
export function withPlanVersion(settings: Settings, teamId: string, version: PlanVersion): Settings {
  const teams = settings.teams.map(team => {
    if (team.id !== teamId) return team
    const others = team.plan.versions.filter(other => other.effective !== version.effective)
    const versions = [...others, version].sort((a, b) => (a.effective < b.effective ? -1 : 1))
    return { ...team, plan: { ...team.plan, versions } }
  })
  return { ...settings, revision: settings.revision + 1, teams }
}
