import { type JSX, Show } from 'solid-js'
import type { SourceFacts } from '../../core/model/source-report.ts'
import { AreaField } from '../fields/area-field.tsx'
import type { ConnectionControls } from './create-connection.ts'
import { MoneyChoices } from './money-choices.tsx'
import { NamesField, NamesList } from './names-field.tsx'
import { StatusClasses } from './status-classes.tsx'
import { SurveyChoice } from './survey-choice.tsx'

export interface ChoicesProps {
  readonly controls: ConnectionControls<'connectwise'>
  /** Null: the source has not been asked yet. */
  readonly facts: SourceFacts | null
}

/** What is read of ConnectWise: chosen from what it has, once a test was passed. */
export function ConnectWiseChoices(props: ChoicesProps): JSX.Element {
  const draft = () => props.controls.draft()
  const known = (names: (facts: SourceFacts) => readonly string[]) => {
    const found = props.facts ? names(props.facts) : []
    // Nothing to choose from is a role that may not see it: then names are typed.
    return found.length > 0 ? found : null
  }
  return (
    <>
      <Show when={props.facts === null}>
        <p class="sub">
          Test the connection to choose from its boards, agreement types, statuses and surveys. Without that,
          every active board and agreement type is read.
        </p>
      </Show>
      <fieldset class="choices-of" aria-label="Tickets">
        <h3>Tickets</h3>
        <NamesField
          label="Boards that are read"
          all="every active one"
          some="only these"
          known={known(({ boards }) => boards.map(({ name }) => name))}
          value={draft().boards}
          before={props.controls.kept.start.boards}
          problem={props.controls.problem('boards')}
          onChange={boards => props.controls.change({ boards })}
        />
        <div class="names">
          <p class="field-label">
            Sources that are alerts: a ticket of one that nobody worked on does not count
          </p>
          <NamesList
            label="Sources that are alerts"
            known={known(({ ticketSources }) => ticketSources)}
            value={draft().alertSources}
            before={props.controls.kept.start.alertSources}
            problem={props.controls.problem('alertSources')}
            onChange={alertSources => props.controls.change({ alertSources })}
          />
        </div>
        <AreaField
          label="Own companies, whose tickets are internal: one company id a line"
          value={draft().internalCompanies}
          saved={props.controls.kept.saved('internalCompanies')}
          problem={props.controls.problem('internalCompanies')}
          onType={internalCompanies => props.controls.change({ internalCompanies })}
        />
        <Show when={props.facts}>{facts => <StatusClasses controls={props.controls} facts={facts()} />}</Show>
      </fieldset>
      <MoneyChoices controls={props.controls} facts={props.facts} />
      <SurveyChoice controls={props.controls} facts={props.facts} />
    </>
  )
}
