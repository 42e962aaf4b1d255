import { type JSX, Show } from 'solid-js'

/** Before the first snapshot. A refusal is the server's own sentence. `host`: where this screen looks. */
export function Connecting(props: { readonly host: string; readonly refusal: string | null }): JSX.Element {
  return (
    <main class="connecting">
      <Show
        when={props.refusal}
        fallback={
          <>
            <h1>Looking for the server</h1>
            <p>at {props.host}</p>
            <p>This screen keeps trying by itself and fills as soon as there is an answer.</p>
          </>
        }
      >
        {refusal => (
          <>
            <h1>Nothing to show yet</h1>
            <p>The server said: {refusal()}</p>
            <p>This screen asks it again by itself.</p>
          </>
        )}
      </Show>
    </main>
  )
}
