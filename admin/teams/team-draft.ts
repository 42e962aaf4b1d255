import type { NeutralRule, TeamSources } from '../../core/model/team.ts'
import { namesText } from './scope-text.ts'
import type { TeamLine } from './teams-answer.ts'

/** A team as it stands in its fields: lists as typed, one name a line. */
export interface TeamDraft {
  readonly name: string
  readonly currency: string
  readonly boards: string
  readonly types: string
  readonly agreements: string
  readonly neutral: NeutralRule
  readonly vendor: boolean
  readonly second: boolean
  readonly sources: TeamSources
}

export const teamDraft = ({ name, currency, scope, neutral, sources, ...team }: TeamLine): TeamDraft => ({
  ...{ name, currency, neutral, sources, vendor: team.vendorCounts, second: team.secondApprover },
  boards: namesText(scope.boards),
  types: namesText(scope.types),
  agreements: namesText(scope.agreementTypes),
})

/** What a kept draft looks like; which sources are chosen is for the server to check. */
export const LIKE = {
  ...{ name: '', currency: '', neutral: '', boards: '', types: '', agreements: '' },
  ...{ vendor: false, second: false, sources: {} },
}
