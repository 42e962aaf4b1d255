import { For, type JSX, Show } from 'solid-js'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents } from '../../core/model/units.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { shownRungs } from '../../core/snapshot/shown-rungs.ts'
import { Said } from '../said.tsx'

/** The payouts this month can come to, one row each: the amount, its chance or the goals it takes, a mark at *now*. */
export function Ladder(props: { readonly snapshot: Snapshot; readonly speech: Speech }): JSX.Element {
  const isLead = (amount: number) => {
    const { pool } = props.snapshot
    // The amount on the wall is next month's then.
    return pool.state !== 'nothing-likely' && amount === pool.amount
  }
  const pays = (amount: Cents) => FIGURES['pool.ladder[].amount'].show(amount, props.speech)
  const rungs = () => shownRungs(props.snapshot.pool.ladder)
  return (
    <div class="ladder">
      <Show when={rungs().length > 0}>
        <p class="label">
          <Said pieces={FIGURES['pool.ladder'].show(props.snapshot, props.speech)} />
        </p>
      </Show>
      <For each={rungs()}>
        {rung => (
          <div class="rung" classList={{ lead: isLead(rung.amount) }}>
            <Show when={pays(rung.amount).length > 0}>
              <span class="pays">
                <Said pieces={pays(rung.amount)} />
              </span>
            </Show>
            <span class="bar" classList={{ chances: rung.percent !== null }}>
              <Show
                when={rung.percent !== null}
                fallback={
                  <For each={Array.from({ length: rung.of }, (_, goal) => goal)}>
                    {goal => <i classList={{ taken: goal < rung.goals }} />}
                  </For>
                }
              >
                <i class="chance" style={{ transform: `scaleX(${(rung.percent ?? 0) / 100})` }} />
              </Show>
            </span>
            <span>
              <span class="goals">
                <Said pieces={FIGURES['pool.ladder[].goals'].show(rung, props.speech)} />
              </span>
              <Show when={rung.now}>
                <span class="mark">now</span>
              </Show>
            </span>
          </div>
        )}
      </For>
    </div>
  )
}
