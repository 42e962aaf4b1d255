import { type JSX, Show } from 'solid-js'
import type { Problem } from '../../core/model/result.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { KeptDraft } from '../draft/create-kept-draft.ts'
import { CheckField } from '../fields/check-field.tsx'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { type TeamDraft, zoneOf } from './team-draft.ts'
import type { TeamLine } from './teams-answer.ts'

interface PlaceFieldsProps {
  readonly team: TeamLine
  /** The zone that the environment sets for all teams; null: none. */
  readonly fixedZone: string | null
  readonly kept: KeptDraft<TeamDraft>
  readonly problems: readonly Problem[]
  readonly speech: Speech
}

/** The zone of a team's days and months, and the currency of its money. */
export function PlaceFields(props: PlaceFieldsProps): JSX.Element {
  const { draft, change, saved } = props.kept
  const moves = () => zoneOf(draft()) !== props.team.zone
  const closed = () => {
    const { lastClosed, currency } = props.team
    return lastClosed === null
      ? 'Amounts are not converted. Once a month is closed, it stays.'
      : `${monthYear(lastClosed, props.speech)} is closed in ${currency}, so it stays: amounts are not converted.`
  }
  return (
    <>
      <TextField
        label="Currency of its plan"
        value={draft().currency}
        saved={saved('currency')}
        problem={problemAt(props.problems, 'currency')}
        note={closed()}
        isFixed={props.team.lastClosed !== null}
        onType={currency => change({ currency })}
        onLeave={() => {}}
      />
      <TextField
        label="Time zone"
        value={props.fixedZone ?? draft().zone}
        saved={props.fixedZone === null ? saved('zone') : null}
        problem={problemAt(props.problems, 'zone')}
        note={props.fixedZone === null ? null : FIXED}
        isFixed={props.fixedZone !== null}
        offers={ZONES}
        onType={zone => change({ zone })}
        onLeave={() => {}}
      />
      <Show when={props.fixedZone === null && moves()}>
        <CheckField
          label={`Working hours are of ${zoneOf(draft()).replaceAll('_', ' ')} too, from now on`}
          checked={draft().hoursFollow}
          onChange={hoursFollow => change({ hoursFollow })}
        />
      </Show>
    </>
  )
}

const FIXED = 'The variable ZONE sets it for all teams. Take it out and start again to set it here.'
const ZONES = Intl.supportedValuesOf('timeZone')
