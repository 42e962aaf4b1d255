import { For, type JSX, Show } from 'solid-js'
import type { AnswerFlag } from '../../core/model/answer-flag.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { isText, wasText } from './flag-text.ts'

/** Answers of this month and the last that are no longer what they were when they first counted. */
export function ChangedCard(props: { flags: readonly AnswerFlag[]; speech: Speech }): JSX.Element {
  return (
    <section class="card" aria-labelledby="changed-afterwards">
      <h2 id="changed-afterwards">Changed afterwards</h2>
      <Show
        when={props.flags.length > 0}
        fallback={<p>No answer of this month or the last was changed after it had counted.</p>}
      >
        <p class="sub">
          A customer may rate again, and an administrator of the survey tool may delete. Ask there if you did
          not expect it.
        </p>
        <ul class="changed">
          <For each={props.flags}>
            {flag => (
              <li>
                <h3>{titleOf(flag)}</h3>
                <p>{wasText(flag, props.speech)}</p>
                <p>{isText(flag, props.speech)}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

const titleOf = ({ was }: AnswerFlag) => (was.ticket === null ? `Answer ${was.id}` : `Ticket #${was.ticket}`)
