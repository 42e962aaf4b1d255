import type { JSX } from 'solid-js'

/** A phone that brings its one-time link. */
export function Opening(props: { readonly host: string; readonly used: boolean }): JSX.Element {
  return (
    <main class="connecting">
      <h1>{props.used ? 'This link is used up' : 'Opening the wall'}</h1>
      <p>
        {props.used
          ? 'A link opens the wall on one phone, once, and only for a short time. Make a new one on the page Displays.'
          : `Asking the server at ${props.host}. This page keeps trying by itself.`}
      </p>
    </main>
  )
}
