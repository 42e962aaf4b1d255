import { createMemo, For, type JSX, Show } from 'solid-js'
import { mayDo } from '../may-do.ts'
import type { PageProps } from '../pages.ts'
import { createHandFacts } from './create-hand-facts.ts'
import { handLines } from './hand-lines.ts'

/** What waits for a person today, each with the way there. */
export function HandsCard(props: { readonly page: PageProps }): JSX.Element {
  const known = createHandFacts(props.page)
  const lines = createMemo(() =>
    handLines(known.facts(), props.page.speech, act => mayDo(props.page.user, act)),
  )
  const isSettled = () => known.state() !== 'loading'
  return (
    <section class="card hands" aria-labelledby="hands" aria-busy={!isSettled()}>
      <h2 id="hands">What needs a hand today</h2>
      <Show when={isSettled()} fallback={<p class="sub">Looking through the desk.</p>}>
        <Show
          when={lines().length > 0}
          fallback={
            <Show when={known.state() === 'whole'}>
              <p>Nothing needs a hand today.</p>
            </Show>
          }
        >
          <ul>
            <For each={lines()}>
              {line => (
                <li>
                  <span>{line.text}</span> <a href={line.path}>{line.act}</a>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={known.state() === 'partly'}>
          <p class="sub">Not everything could be looked through. Reload the page to try again.</p>
        </Show>
      </Show>
    </section>
  )
}
