import { createMemo, For, type JSX, Show } from 'solid-js'
import type { NextFigure } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { isDueSoon } from '../../core/snapshot/is-due-soon.ts'
import { stillDue } from '../../core/snapshot/still-due.ts'
import { Said } from '../said.tsx'

interface AnswerNextProps {
  readonly next: NextFigure
  /** Before a source has answered nobody knows what is waiting. */
  readonly known: boolean
  readonly speech: Speech
}

/** The tickets that can still be saved, as many as fit on one line, and how many could not be. */
export function AnswerNext(props: AnswerNextProps): JSX.Element {
  const due = createMemo(() => stillDue(props.next.due, props.speech.now))
  return (
    <footer>
      <span>Answer next</span>
      <div class="queue">
        <For
          each={due()}
          fallback={<span class="due">{props.known ? 'Nothing is waiting' : 'No data yet'}</span>}
        >
          {entry => (
            <span class="due" classList={{ calm: !isDueSoon(entry.due, props.speech.now) }}>
              <em>
                <Said pieces={FIGURES['next.due[].due'].show(entry.due, props.speech)} />
              </em>{' '}
              <Said pieces={FIGURES['next.due[]'].show(entry, props.speech)} />
            </span>
          )}
        </For>
      </div>
      <Show when={props.known}>
        <span class="late" classList={{ none: props.next.lateToday === 0 }}>
          <Said pieces={FIGURES['next.lateToday'].show(props.next.lateToday, props.speech)} />
        </span>
      </Show>
    </footer>
  )
}
