import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { poolBar } from '../../core/snapshot/pool-bar.ts'
import { shownSource } from '../../core/snapshot/shown-source.ts'
import { Roll } from '../motion/roll.tsx'
import { Said } from '../said.tsx'
import { textWidth } from '../text-width.ts'
import { Bar } from './bar.tsx'
import { Ladder } from './ladder.tsx'
import { Previous } from './previous.tsx'

interface PoolProps {
  readonly snapshot: Snapshot
  readonly speech: Speech
  readonly connected: boolean
}

/** The amount, then lines in the order of their weight: the style sheet leaves out the last ones where room ends. */
export function Pool(props: PoolProps): JSX.Element {
  const pool = () => props.snapshot.pool
  const amount = createMemo(() => FIGURES['pool.amount'].show(pool().amount, props.speech))
  const of = createMemo(() => FIGURES['audience.pool'].show(props.snapshot, props.speech))
  const source = createMemo(() => shownSource(props.snapshot, props.speech.now, props.connected))
  const isStale = () => pool().state === 'stale'
  const problem = () => (isStale() ? (source()?.problem ?? null) : null)
  const notice = () => (isStale() ? null : (source()?.notice ?? null))
  const line = createMemo(() => FIGURES['pool.all'].show(pool(), props.speech))
  return (
    <section class="pool">
      <p class="label">
        <Said pieces={FIGURES['pool.state'].show(props.snapshot, props.speech)} />
      </p>
      <Show
        when={poolBar(props.snapshot)}
        fallback={
          <p class="amount" style={{ '--wide': textWidth(amount()) }}>
            <Roll pieces={amount()} of={props.snapshot.team.id} />
          </p>
        }
      >
        {bar => <Bar bar={bar()} />}
      </Show>
      <div class="lines">
        <Show when={of().length > 0}>
          <p class="share">
            <Said pieces={of()} />
          </p>
        </Show>
        <Show when={of().length === 0 && pool().fullShare}>
          {share => (
            <p class="share">
              <Said pieces={FIGURES['pool.fullShare'].show(share(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={problem()}>
          {sentence => (
            <p class="problem">
              <Said pieces={FIGURES['sources[].problem'].show(sentence(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={notice()}>
          {sentence => (
            <p class="quiet">
              <Said pieces={FIGURES['sources[].notice'].show(sentence(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={line().length > 0}>
          <p class="row">
            <Said pieces={line()} />
          </p>
        </Show>
        <Show when={pool().correction}>
          {reason => (
            <p class="quiet">
              <Said pieces={FIGURES['pool.correction'].show(reason(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={pool().rehearsal}>
          <p class="quiet">
            <Said pieces={FIGURES['pool.rehearsal'].show(pool().rehearsal, props.speech)} />
          </p>
        </Show>
        <Show when={props.snapshot.announced}>
          {figure => (
            <p class="quiet">
              <Said pieces={FIGURES.announced.show(figure(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={props.snapshot.previous}>
          {figure => <Previous figure={figure()} speech={props.speech} />}
        </Show>
        <Show when={pool().estimatedFrom}>
          {month => (
            <p class="quiet">
              <Said pieces={FIGURES['pool.estimatedFrom'].show(month(), props.speech)} />
            </p>
          )}
        </Show>
        <Show when={pool().grew}>
          {grew => (
            <p class="quiet">
              <Said pieces={FIGURES['pool.grew'].show(grew(), props.speech)} />
            </p>
          )}
        </Show>
        <For each={pool().wouldAdd}>
          {(add, index) => (
            <p class="more" classList={{ first: index() === 0 && pool().state === 'on-track' }}>
              <Said pieces={FIGURES['pool.wouldAdd[]'].show(add, props.speech)} />
            </p>
          )}
        </For>
      </div>
      <Ladder snapshot={props.snapshot} speech={props.speech} />
    </section>
  )
}
