import type { KnownSource } from '../../core/model/known-source.ts'
import type { Team, TeamSources } from '../../core/model/team.ts'
import type { TeamTemplate } from '../../core/model/team-template.ts'

/** A team as the teams page has it. */
export interface TeamLine extends Pick<Team, 'id' | 'name' | 'zone' | 'scope' | 'neutral' | 'vendorCounts'> {
  readonly secondApprover: boolean
  readonly sources: TeamSources
  readonly currency: string
  /** Goals in its newest plan. */
  readonly goals: number
}

export interface TeamsAnswer {
  readonly revision: number
  /** Its name; empty: nobody has said it. */
  readonly company: string
  readonly teams: readonly TeamLine[]
  readonly templates: readonly TeamTemplate[]
  /** What is connected. */
  readonly sourcesKnown: readonly KnownSource[]
}

export const TEAMS_PATH = '/api/v1/teams'
