import type { JSX } from 'solid-js'

/** Shown when it has the focus: past the navigation, for who goes by keyboard. A button, since the desk reads its address. */
export function SkipLink(props: { onSkip(): void }): JSX.Element {
  return (
    <button type="button" class="quiet small skip" onClick={() => props.onSkip()}>
      Skip to the page
    </button>
  )
}
