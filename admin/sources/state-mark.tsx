import type { JSX } from 'solid-js'
import { type SourceState, STATE_WORDS } from './source-state.ts'

const SHAPES: { readonly [state in SourceState]: () => JSX.Element } = {
  live: () => <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  ageing: () => (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  kept: () => (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.5v4.5M8 11v.5" />
    </>
  ),
  stale: () => <path d="M2.5 2.5h11v11h-11zM3 13L13 3M3 8l5-5M8 13l5-5" />,
  failed: () => <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  waiting: () => <circle cx="8" cy="8" r="5.5" stroke-dasharray="2 3" />,
}

/** How a source is doing, as a shape and a word. */
export function StateMark(props: { readonly state: SourceState }): JSX.Element {
  return (
    <span class={`mark ${props.state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[props.state]()}
      </svg>
      {STATE_WORDS[props.state]}
    </span>
  )
}
