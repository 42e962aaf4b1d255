import { For, type JSX, Show } from 'solid-js'
import type { SourceFigure } from '../../core/model/snapshot.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { DisplaysAnswer } from '../displays/displays-answer.ts'
import type { LoadState } from '../loaded/create-loaded.ts'
import { pagePath } from '../route-at.ts'
import { asOfText, sourceState } from '../sources/source-state.ts'
import { StateMark } from '../sources/state-mark.tsx'
import { displaysLine } from './displays-line.ts'

interface WatchCardProps {
  readonly sources: readonly SourceFigure[]
  readonly displays: LoadState<DisplaysAnswer>
  readonly speech: Speech
}

/** Where the numbers come from and how old they are, and the screens they go to. */
export function WatchCard(props: WatchCardProps): JSX.Element {
  const displays = () => (props.displays.kind === 'ready' ? props.displays.value.displays : null)
  return (
    <>
      <section class="card overview-watch" aria-labelledby="overview-sources">
        <h2 id="overview-sources">Sources</h2>
        <ul>
          <For each={props.sources} fallback={<li class="sub">No source is connected.</li>}>
            {figure => (
              <li>
                <b>{figure.label}</b>
                <StateMark state={sourceState(figure, props.speech.now)} />
                <small>{asOfText(figure, props.speech)}</small>
              </li>
            )}
          </For>
        </ul>
        <a href={pagePath('sources')}>All about the sources</a>
      </section>
      <Show when={displays()}>
        {found => (
          <section class="card overview-watch" aria-labelledby="overview-displays">
            <h2 id="overview-displays">Displays</h2>
            <p>{displaysLine(found())}</p>
            <a href={pagePath('displays')}>All about the displays</a>
          </section>
        )}
      </Show>
    </>
  )
}
