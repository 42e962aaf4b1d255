import { For, type JSX, Show } from 'solid-js'
import { isQueueKnown } from '../core/snapshot/is-queue-known.ts'
import { keptWords } from '../core/snapshot/kept-words.ts'
import type { Feed } from './feed.ts'
import { AnswerNext } from './panels/answer-next.tsx'
import { Connecting } from './panels/connecting.tsx'
import { Header } from './panels/header.tsx'
import { Metric } from './panels/metric.tsx'
import { Pool } from './panels/pool.tsx'

/** The whole screen of one team. */
export function Wall(props: { readonly feed: Feed; readonly host: string }): JSX.Element {
  const connected = () => props.feed.state() === 'live'
  const isKept = () => props.feed.state() === 'kept'
  const waiting = () => <Connecting host={props.host} refusal={props.feed.refusal()} />
  return (
    <Show when={props.feed.seen()} fallback={waiting()}>
      {snapshot => (
        <div class="wall" classList={{ stale: snapshot().pool.state === 'stale', kept: isKept() }}>
          <Header snapshot={snapshot()} speech={props.feed.speech()} connected={connected()} />
          <main data-count={snapshot().metrics.length}>
            <Pool snapshot={snapshot()} speech={props.feed.speech()} connected={connected()} />
            <section class="metrics">
              <For each={snapshot().metrics}>
                {metric => <Metric metric={metric} speech={props.feed.speech()} />}
              </For>
            </section>
          </main>
          <Show
            when={isKept()}
            fallback={
              <AnswerNext
                next={snapshot().next}
                known={isQueueKnown(snapshot().sources)}
                speech={props.feed.speech()}
              />
            }
          >
            <footer class="as-of">{keptWords(snapshot(), props.feed.speech())}</footer>
          </Show>
        </div>
      )}
    </Show>
  )
}
