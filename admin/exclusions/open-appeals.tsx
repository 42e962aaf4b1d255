import { For, type JSX, Show } from 'solid-js'
import type { Appeal } from '../../core/model/appeal.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { AppealCard } from './appeal-card.tsx'

interface OpenAppealsProps {
  readonly appeals: readonly Appeal[]
  /** Of the records that they were read from. */
  readonly revision: number
  readonly ask: Ask
  readonly speech: Speech
  onDecided(): void
}

/** What people flagged and nobody has decided yet, the oldest first. */
export function OpenAppeals(props: OpenAppealsProps): JSX.Element {
  const open = () => props.appeals.filter(({ decision }) => decision === null).reverse()
  return (
    <section class="card" aria-label="Open appeals">
      <h2>Open appeals: {open().length === 0 ? 'none' : open().length}</h2>
      <Show
        when={open().length > 0}
        fallback={<p class="sub">Nobody has flagged a ticket or an answer that waits for a decision.</p>}
      >
        <ul class="plain appeals">
          <For each={open()}>
            {appeal => (
              <AppealCard
                appeal={appeal}
                revision={props.revision}
                ask={props.ask}
                speech={props.speech}
                onDecided={props.onDecided}
              />
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
