import { type JSX, Show } from 'solid-js'

/** The company at the head of a page that is printed; nothing where nobody has said its name. */
export function CompanyLine(props: { readonly name: string }): JSX.Element {
  return (
    <Show when={props.name}>
      <p class="company-line">{props.name}</p>
    </Show>
  )
}
