import { For, type JSX, Show } from 'solid-js'
import type { Feed } from './feed.ts'
import { AnswerNext } from './panels/answer-next.tsx'
import { Connecting } from './panels/connecting.tsx'
import { Header } from './panels/header.tsx'
import { Metric } from './panels/metric.tsx'
import { Pool } from './panels/pool.tsx'

/** The whole screen of one team. */
export function Wall(props: { readonly feed: Feed }): JSX.Element {
  const connected = () => props.feed.state() === 'live'
  return (
    <Show when={props.feed.seen()} fallback={<Connecting refusal={props.feed.refusal()} />}>
      {snapshot => (
        <div class="wall" classList={{ stale: snapshot().pool.state === 'stale' }}>
          <Header snapshot={snapshot()} speech={props.feed.speech()} connected={connected()} />
          <main data-count={snapshot().metrics.length}>
            <Pool snapshot={snapshot()} speech={props.feed.speech()} connected={connected()} />
            <section class="metrics">
              <For each={snapshot().metrics}>
                {metric => <Metric metric={metric} speech={props.feed.speech()} />}
              </For>
            </section>
          </main>
          <AnswerNext next={snapshot().next} speech={props.feed.speech()} />
        </div>
      )}
    </Show>
  )
}
