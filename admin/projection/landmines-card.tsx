import { For, type JSX, Show } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import { afterText } from '../open-tickets/after-text.ts'
import type { LandminesAnswer } from '../open-tickets/landmines-answer.ts'
import { pagePath } from '../route-at.ts'

const FEW = 3

/** The open tickets that would lift the resolution time most when they are closed, and where the rest stand. */
export function LandminesCard(props: { readonly of: LandminesAnswer; readonly speech: Speech }): JSX.Element {
  const mines = () => props.of.landmines.mines
  const after = (mine: (typeof props.of.landmines.mines)[number]) =>
    afterText(mine.after, props.of.now, props.of.goal, props.speech)
  return (
    <section class="card" aria-label="Landmines">
      <h2>Landmines</h2>
      <Show when={mines().length > 0} fallback={<p class="sub">No ticket is open.</p>}>
        <p class="sub">What the resolution time becomes when one of these is closed now.</p>
        <ul class="plain mines">
          <For each={mines().slice(0, FEW)}>
            {mine => (
              <li>
                <b>
                  #{mine.ticket} {mine.client ?? ''}
                </b>
                <span>
                  {after(mine).value}, {after(mine).change}
                  {after(mine).breaks ? ', over the goal' : ''}
                </span>
              </li>
            )}
          </For>
        </ul>
        <p>
          <a href={pagePath('open-tickets')}>All open tickets</a>
        </p>
      </Show>
    </section>
  )
}
