import { type JSX, Show } from 'solid-js'
import type { PoolBar } from '../../core/snapshot/pool-bar.ts'

/** The pool on a screen that may show no number of it: how much of it is filled, and a mark at *now*. */
export function Bar(props: { readonly bar: PoolBar }): JSX.Element {
  const now = () => `${(props.bar.now ?? 0) * 100}%`
  return (
    <div class="pool-bar">
      <i style={{ transform: `scaleX(${props.bar.filled})` }} />
      <Show when={props.bar.now !== null}>
        <b style={{ left: `max(1.4rem, min(calc(100% - 1.4rem), ${now()}))` }} />
        <span style={{ left: `max(3rem, min(calc(100% - 3rem), ${now()}))` }}>now</span>
      </Show>
    </div>
  )
}
