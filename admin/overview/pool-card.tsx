import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { Said } from '../said.tsx'

/** The wall's amount, what it is, and what would change it. */
export function PoolCard(props: { readonly snapshot: Snapshot; readonly speech: Speech }): JSX.Element {
  const pool = () => props.snapshot.pool
  const line = createMemo(() => FIGURES['pool.all'].show(pool(), props.speech))
  return (
    <section class="card overview-pool" aria-labelledby="overview-pool">
      <h2 id="overview-pool">
        <Said pieces={FIGURES['pool.state'].show(props.snapshot, props.speech)} />
      </h2>
      <p class="big">
        <Said pieces={FIGURES['pool.amount'].show(pool().amount, props.speech)} />
      </p>
      <div class="overview-lines">
        <Show when={pool().fullShare}>
          {share => (
            <p>
              <Said pieces={FIGURES['pool.fullShare'].show(share(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={line().length > 0}>
          <p>
            <Said pieces={line()} />
          </p>
        </Show>
        <For each={pool().wouldAdd}>
          {add => (
            <p>
              <Said pieces={FIGURES['pool.wouldAdd[]'].show(add, props.speech)} />
            </p>
          )}
        </For>
        <Show when={pool().rehearsal}>
          <p class="sub">
            <Said pieces={FIGURES['pool.rehearsal'].show(pool().rehearsal, props.speech)} />
          </p>
        </Show>
        <Show when={pool().correction}>
          {reason => (
            <p class="sub">
              <Said pieces={FIGURES['pool.correction'].show(reason(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={props.snapshot.announced}>
          {figure => (
            <p class="sub">
              <Said pieces={FIGURES.announced.show(figure(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={props.snapshot.previous}>
          {figure => (
            <p class="sub">
              <Said pieces={FIGURES.previous.show(figure(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={pool().estimatedFrom}>
          {month => (
            <p class="sub">
              <Said pieces={FIGURES['pool.estimatedFrom'].show(month(), props.speech)} />
            </p>
          )}
        </Show>
      </div>
    </section>
  )
}
