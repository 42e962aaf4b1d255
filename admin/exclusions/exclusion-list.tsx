import { For, type JSX, Show } from 'solid-js'
import type { Exclusion } from '../../core/model/exclusion.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { momentText } from '../words/moment-text.ts'
import { nameOf } from './exclusion-form.tsx'
import { UndoExclusion } from './undo-exclusion.tsx'

interface ExclusionListProps {
  readonly exclusions: readonly Exclusion[]
  readonly ask: Ask
  readonly speech: Speech
  onChanged(): void
}

/** What is left out now, and what was counted again. */
export function ExclusionList(props: ExclusionListProps): JSX.Element {
  const active = () => props.exclusions.filter(each => each.undone === null)
  const undone = () =>
    props.exclusions.flatMap(each => (each.undone ? [{ ...each, undone: each.undone }] : []))
  return (
    <>
      <section class="card" aria-label="Left out now">
        <h2>Left out now: {active().length === 0 ? 'nothing' : active().length}</h2>
        <Show
          when={active().length > 0}
          fallback={<p class="sub">Every ticket and answer counts by the rules.</p>}
        >
          <table class="cards">
            <thead>
              <tr>
                <For each={['What', 'Reason', 'By', 'When', '']}>{title => <th scope="col">{title}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={active()}>
                {each => (
                  <tr>
                    <td data-label="What">{nameOf(each)}</td>
                    <td data-label="Reason">{each.reason}</td>
                    <td data-label="By">{each.author}</td>
                    <td data-label="When">{momentText(each.at, props.speech)}</td>
                    <td class="row-act">
                      <UndoExclusion exclusion={each} ask={props.ask} onUndone={props.onChanged} />
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
      </section>
      <Show when={undone().length > 0}>
        <section class="card" aria-label="Counted again">
          <h2>Counted again: {undone().length}</h2>
          <table class="cards">
            <thead>
              <tr>
                <For each={['What', 'Left out because', 'Counted again because', 'By', 'When']}>
                  {title => <th scope="col">{title}</th>}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={undone()}>
                {each => (
                  <tr>
                    <td data-label="What">{nameOf(each)}</td>
                    <td data-label="Left out because">{each.reason}</td>
                    <td data-label="Again because">{each.undone.reason}</td>
                    <td data-label="By">{each.undone.author}</td>
                    <td data-label="When">{momentText(each.undone.at, props.speech)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </>
  )
}
