import { type JSX, Show } from 'solid-js'
import type { PoolBar } from '../../core/snapshot/pool-bar.ts'

/** The pool on a screen that may show no number of it: how much of it is filled, and a mark at *now*. */
export function Bar(props: { readonly bar: PoolBar }): JSX.Element {
  return (
    <div class="pool-bar">
      <i style={{ transform: `scaleX(${props.bar.filled})` }} />
      <Show when={props.bar.now !== null}>
        <b style={{ left: `${(props.bar.now ?? 0) * 100}%` }} />
      </Show>
    </div>
  )
}
