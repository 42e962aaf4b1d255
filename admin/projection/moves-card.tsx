import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import { momentText } from '../words/moment-text.ts'
import { causesText, movesText, nextText } from './outlook-text.ts'
import type { OutlookAnswer } from './projection-answer.ts'

const FEW = 8

/** What to do next, and why the outlook moved, the newest first. */
export function MovesCard(props: { readonly of: OutlookAnswer; readonly speech: Speech }): JSX.Element {
  const [isWhole, setWhole] = createSignal(false)
  const shown = () => (isWhole() ? props.of.events : props.of.events.slice(0, FEW))
  return (
    <>
      <section class="card" aria-label="Next best action">
        <h2>Next best action</h2>
        <Show
          when={props.of.next}
          fallback={<p class="sub">No single ticket would change the outlook now.</p>}
        >
          {next => <p>{nextText(next(), props.speech)}</p>}
        </Show>
      </section>
      <section class="card" aria-label="Why it moved">
        <h2>Why it moved</h2>
        <Show
          when={props.of.events.length > 0}
          fallback={<p class="sub">Nothing has moved it since the server started.</p>}
        >
          <ol class="plain moves">
            <For each={shown()}>
              {event => (
                <li>
                  <span class="sub">{momentText(event.at, props.speech)}</span>
                  <div>
                    <p>{causesText(event, props.speech)}.</p>
                    <p class="sub">{movesText(event, props.speech).join('. ')}.</p>
                  </div>
                </li>
              )}
            </For>
          </ol>
          <Show when={props.of.events.length > FEW && !isWhole()}>
            <div class="bar">
              <button type="button" class="quiet small" onClick={() => setWhole(true)}>
                Show all {props.of.events.length}
              </button>
            </div>
          </Show>
        </Show>
      </section>
    </>
  )
}
