import { type Accessor, type JSX, Match, Switch } from 'solid-js'
import type { Loaded, LoadState } from './create-loaded.ts'

interface LoadedViewProps<T> {
  readonly of: Loaded<T>
  /** What is being loaded: `the open tickets`. */
  readonly what: string
  readonly children: (value: Accessor<T>) => JSX.Element
}

/** What was loaded; until then a sentence, and where it failed the reason and a way to try again. */
export function LoadedView<T>(props: LoadedViewProps<T>) {
  const state = () => props.of.state()
  return (
    <Switch>
      <Match when={state().kind === 'loading'}>
        <p class="sub" role="status">
          Loading {props.what}.
        </p>
      </Match>
      <Match when={failure(state())}>
        {sentence => (
          <section class="card" role="alert">
            <p>{sentence()}</p>
            <div class="bar">
              <button type="button" onClick={() => props.of.load()}>
                Try again
              </button>
            </div>
          </section>
        )}
      </Match>
      <Match when={ready(state())}>
        {value => (
          <div class="loaded" aria-busy={isOld(state())}>
            {props.children(() => value().value)}
          </div>
        )}
      </Match>
    </Switch>
  )
}

const failure = <T,>(state: LoadState<T>) => (state.kind === 'failed' ? state.sentence : null)
const ready = <T,>(state: LoadState<T>) => (state.kind === 'ready' ? { value: state.value } : null)
const isOld = <T,>(state: LoadState<T>) => state.kind === 'ready' && state.isOld
