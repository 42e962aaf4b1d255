import type { JSX } from 'solid-js'
import type { DisplayState } from './display-state.ts'

const SHAPES: { readonly [state in DisplayState]: () => JSX.Element } = {
  live: () => <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  away: () => <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  unseen: () => <circle cx="8" cy="8" r="5.5" stroke-dasharray="2 3" />,
  blank: () => <path d="M2.5 3.5h11v9h-11z" fill="currentColor" />,
  visitors: () => <path d="M2.5 8a7 7 0 0 1 11 0a7 7 0 0 1-11 0zM3 13L13 3" />,
}

/** How a screen is doing, as a shape and words. */
export function DisplayMark(props: { readonly state: DisplayState; readonly text: string }): JSX.Element {
  return (
    <span class={`mark ${CLASSES[props.state]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[props.state]()}
      </svg>
      {props.text}
    </span>
  )
}

const CLASSES: { readonly [state in DisplayState]: string } = {
  live: 'live',
  away: 'failed',
  unseen: 'waiting',
  blank: 'waiting',
  visitors: 'ageing',
}
