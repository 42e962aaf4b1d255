import type { JSX } from 'solid-js'

/** A page that is there, and not for who is signed in. */
export function Forbidden(): JSX.Element {
  return (
    <>
      <h1>Not open to you</h1>
      <section class="card">
        <p>Your role does not open this page. A manager can change roles under Settings.</p>
      </section>
    </>
  )
}
