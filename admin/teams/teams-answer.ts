import type { Team } from '../../core/model/team.ts'
import type { TeamTemplate } from '../../core/model/team-template.ts'

/** A team as the teams page has it. */
export interface TeamLine extends Pick<Team, 'id' | 'name' | 'zone' | 'scope' | 'neutral' | 'vendorCounts'> {
  readonly secondApprover: boolean
  readonly currency: string
  /** Goals in its newest plan. */
  readonly goals: number
}

export interface TeamsAnswer {
  readonly revision: number
  readonly teams: readonly TeamLine[]
  readonly templates: readonly TeamTemplate[]
}

export const TEAMS_PATH = '/api/v1/teams'
