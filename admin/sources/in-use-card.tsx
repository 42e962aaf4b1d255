import { For, Index, type JSX, Show } from 'solid-js'
import type { SourceLine } from '../../core/model/connections-page.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { givenAreas } from '../../core/snapshot/team-sources.ts'
import { Fold } from '../fold/fold.tsx'
import { momentText } from '../words/moment-text.ts'
import { asOfText, sourceState } from './source-state.ts'
import { areasText } from './source-words.ts'
import { StateMark } from './state-mark.tsx'

interface InUseCardProps {
  readonly lines: readonly SourceLine[]
  readonly speech: Speech
}

/** The sources the numbers come from: how each is doing, and what it gives. */
export function InUseCard(props: InUseCardProps): JSX.Element {
  return (
    <section class="card" aria-label="Sources in use">
      <h2>Sources in use</h2>
      <ul class="plain source-lines">
        {/* By place: what is told anew leaves the folds as they are. */}
        <Index each={props.lines} fallback={<li class="sub">None yet.</li>}>
          {line => <Line of={line()} speech={props.speech} />}
        </Index>
      </ul>
    </section>
  )
}

function Line(props: { readonly of: SourceLine; readonly speech: Speech }): JSX.Element {
  const figure = () => props.of.figure
  const problem = () => figure().problem
  const earlier = () => props.of.errors.filter(({ sentence }) => sentence !== problem())
  return (
    <li>
      <StateMark state={sourceState(figure(), props.speech.now)} />
      <div class="source-line">
        <p>
          <b>{figure().label}</b> <span class="sub">gives {areasText(givenAreas(figure()))}.</span>
        </p>
        <p class="sub">{asOfText(figure(), props.speech)}</p>
        <Show when={(figure().withheld ?? []).length > 0}>
          <p>It could not give {areasText(figure().withheld ?? [])} when it was last read.</p>
        </Show>
        <Show when={problem()}>
          <p class="source-problem">{problem()}</p>
        </Show>
        <Show when={earlier().length > 0}>
          <Fold class="earlier" summary={`Earlier problems: ${earlier().length}`} isUsed={false}>
            <ul class="plain">
              <For each={earlier()}>
                {({ at, sentence }) => (
                  <li>
                    {momentText(at, props.speech)}: {sentence}
                  </li>
                )}
              </For>
            </ul>
          </Fold>
        </Show>
      </div>
    </li>
  )
}
