import { createSignal, type JSX, onMount, Show } from 'solid-js'
import type { MySlice } from '../../core/model/my-slice.ts'
import { fetchAnswer } from '../fetch-answer.ts'
import { MySliceView } from './my-slice-view.tsx'
import { tokenIn } from './token-in.ts'

const NO_LINK = 'This link does not work any more. Ask your manager for a new one.'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly value: MySlice }

/** One person's own page, for a telephone: what the month is worth to them, and what the closed ones paid. No sign-in. */
export function MySlicePage(props: { hash: string }): JSX.Element {
  const [state, setState] = createSignal<State>({ kind: 'loading' })
  async function load(): Promise<void> {
    const token = tokenIn(props.hash)
    if (token === null) return void setState({ kind: 'failed', sentence: NO_LINK })
    const told = await fetchAnswer<MySlice>(`/api/v1/my-slice?${new URLSearchParams({ key: token })}`)
    if (told.kind === 'done') setState({ kind: 'ready', value: told.value })
    else setState({ kind: 'failed', sentence: told.kind === 'failed' ? told.sentence : NO_LINK })
  }
  onMount(() => {
    document.title = 'My slice - Poolboard'
    void load()
  })
  const failed = () => {
    const now = state()
    return now.kind === 'failed' ? now.sentence : null
  }
  const ready = () => {
    const now = state()
    return now.kind === 'ready' ? now.value : null
  }
  return (
    <main class="my-slice">
      <Show when={state().kind === 'loading'}>
        <p class="sub" role="status">
          Loading your slice.
        </p>
      </Show>
      <Show when={failed()}>
        {sentence => (
          <>
            <h1>My slice</h1>
            <section class="card" role="alert">
              <p>{sentence()}</p>
              <div class="bar">
                <button type="button" class="quiet" onClick={load}>
                  Try again
                </button>
              </div>
            </section>
          </>
        )}
      </Show>
      <Show when={ready()}>{slice => <MySliceView of={slice()} onAgain={load} />}</Show>
    </main>
  )
}
