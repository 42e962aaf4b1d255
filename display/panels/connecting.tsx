import { type JSX, Show } from 'solid-js'

/** Before the first snapshot. A refusal is the server's own sentence. */
export function Connecting(props: { readonly refusal: string | null }): JSX.Element {
  return (
    <div class="connecting">
      <h1>Connecting</h1>
      <p>This screen is asking the server for the team's numbers.</p>
      <Show
        when={props.refusal}
        fallback={<p>It keeps trying by itself and fills as soon as there is an answer.</p>}
      >
        {refusal => <p>The server said: {refusal()}</p>}
      </Show>
    </div>
  )
}
