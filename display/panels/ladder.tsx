import { For, type JSX, Show } from 'solid-js'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { shownRungs } from '../../core/snapshot/shown-rungs.ts'
import { Said } from '../said.tsx'

/** The payouts this month can still come to, one row each: the amount, the goals it takes, a mark at *now*. */
export function Ladder(props: { readonly snapshot: Snapshot; readonly speech: Speech }): JSX.Element {
  return (
    <div class="ladder">
      <p class="label">
        <Said pieces={FIGURES['pool.ladder'].show(props.snapshot, props.speech)} />
      </p>
      <For each={shownRungs(props.snapshot.pool.ladder)}>
        {rung => (
          <div class="rung" classList={{ lead: rung.now }}>
            <span class="pays">
              <Said pieces={FIGURES['pool.ladder[].amount'].show(rung.amount, props.speech)} />
            </span>
            <span class="bar">
              <For each={Array.from({ length: rung.of }, (_, goal) => goal)}>
                {goal => <i classList={{ taken: goal < rung.goals }} />}
              </For>
            </span>
            <span class="goals">
              <Said pieces={FIGURES['pool.ladder[].goals'].show(rung, props.speech)} />
            </span>
            <Show when={rung.now}>
              <span class="mark">now</span>
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}
