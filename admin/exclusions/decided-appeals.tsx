import { For, type JSX, Show } from 'solid-js'
import type { Appeal } from '../../core/model/appeal.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { momentText } from '../words/moment-text.ts'
import { nameOf } from './exclusion-form.tsx'

interface DecidedAppealsProps {
  readonly appeals: readonly Appeal[]
  readonly speech: Speech
}

const TITLES = ['What', 'Flagged because', 'Flagged by', 'Outcome', 'Why', 'Decided by', 'When']

/** What was flagged and decided: by whom, when and why. */
export function DecidedAppeals(props: DecidedAppealsProps): JSX.Element {
  const decided = () =>
    props.appeals.flatMap(({ decision, ...rest }) => (decision ? [{ ...rest, decision }] : []))
  return (
    <Show when={decided().length > 0}>
      <section class="card" aria-label="Decided appeals">
        <h2>Decided appeals: {decided().length}</h2>
        <table class="cards">
          <thead>
            <tr>
              <For each={TITLES}>{title => <th scope="col">{title}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={decided()}>
              {each => (
                <tr>
                  <td data-label="What">{nameOf(each)}</td>
                  <td data-label="Flagged because">{each.reason}</td>
                  <td data-label="Flagged by">{each.author}</td>
                  <td data-label="Outcome">{each.decision.outcome === 'kept' ? 'Kept' : 'Left out'}</td>
                  <td data-label="Why">{each.decision.reason}</td>
                  <td data-label="Decided by">{each.decision.author}</td>
                  <td data-label="When">{momentText(each.decision.at, props.speech)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </Show>
  )
}
