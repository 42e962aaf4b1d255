import type { JSX } from 'solid-js'

/** In the navigation: so many screens are away that should be there. */
export function MissingMark(props: { readonly count: number }): JSX.Element {
  return (
    <span class="nav-mark">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
      </svg>
      {props.count} away
    </span>
  )
}
