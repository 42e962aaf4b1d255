import type { CountingRules } from '../../core/model/counting-effect.ts'
import type { NeutralRule, TeamSources } from '../../core/model/team.ts'
import { parseZone } from '../../core/time/parse-zone.ts'
import { namesIn, namesText } from './scope-text.ts'
import type { TeamLine } from './teams-answer.ts'

/** A team as it stands in its fields: lists as typed, one name a line. */
export interface TeamDraft {
  readonly name: string
  readonly currency: string
  readonly zone: string
  /** Whether the working hours go along to another zone. */
  readonly hoursFollow: boolean
  readonly boards: string
  readonly types: string
  readonly agreements: string
  readonly neutral: NeutralRule
  readonly vendor: boolean
  readonly second: boolean
  readonly sources: TeamSources
}

export const teamDraft = ({
  name,
  currency,
  zone,
  scope,
  neutral,
  sources,
  ...team
}: TeamLine): TeamDraft => ({
  ...{
    name,
    currency,
    zone,
    hoursFollow: true,
    neutral,
    sources,
    vendor: team.vendorCounts,
    second: team.secondApprover,
  },
  boards: namesText(scope.boards),
  types: namesText(scope.types),
  agreements: namesText(scope.agreementTypes),
})

/** What a kept draft looks like; which sources are chosen is for the server to check. */
export const LIKE = {
  ...{
    name: '',
    currency: '',
    zone: '',
    hoursFollow: true,
    neutral: '',
    boards: '',
    types: '',
    agreements: '',
  },
  ...{ vendor: false, second: false, sources: {} },
}

/** How the numbers of a draft count. A zone that there is not is sent as it was typed, and refused. */
export function rulesOf(draft: TeamDraft): CountingRules {
  return {
    scope: {
      boards: namesIn(draft.boards),
      types: namesIn(draft.types),
      agreementTypes: namesIn(draft.agreements),
    },
    ...{ neutral: draft.neutral, vendorCounts: draft.vendor },
    ...{ zone: zoneOf(draft), hoursFollow: draft.hoursFollow },
  }
}

/** The zone of a draft in the spelling of the zone data. */
export function zoneOf({ zone }: Pick<TeamDraft, 'zone'>): string {
  const read = parseZone(zone)
  return read.ok ? read.value : zone.trim()
}
