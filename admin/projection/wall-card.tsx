import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { Said } from '../said.tsx'

/** What leads on the wall: the amount, what it is, and what would change it. */
export function WallCard(props: { readonly of: Snapshot; readonly speech: Speech }): JSX.Element {
  const line = createMemo(() => FIGURES['pool.all'].show(props.of.pool, props.speech))
  return (
    <section class="card wall" aria-labelledby="projection-wall">
      <h2 id="projection-wall">
        <Said pieces={FIGURES['pool.state'].show(props.of, props.speech)} />
      </h2>
      <p class="big">
        <Said pieces={FIGURES['pool.amount'].show(props.of.pool.amount, props.speech)} />
      </p>
      <Show when={line().length > 0}>
        <p>
          <Said pieces={line()} />
        </p>
      </Show>
      <For each={props.of.pool.wouldAdd}>
        {add => (
          <p>
            <Said pieces={FIGURES['pool.wouldAdd[]'].show(add, props.speech)} />
          </p>
        )}
      </For>
    </section>
  )
}
