import { type JSX, Show } from 'solid-js'
import type { PreviousFigure } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { isPaidInFull } from '../../core/snapshot/is-paid-in-full.ts'
import { Said } from '../said.tsx'

interface PreviousProps {
  readonly figure: PreviousFigure
  readonly speech: Speech
}

/** The month before, on one line. One that is closed and paid in full has a mark: that is all there is of a celebration. */
export function Previous(props: PreviousProps): JSX.Element {
  return (
    <p class={isPaidInFull(props.figure) ? 'full-month' : 'quiet'}>
      <Show when={isPaidInFull(props.figure)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="10" />
          <path d="M7 12.5l3.5 3.5L17 9" />
        </svg>
      </Show>
      <Said pieces={FIGURES.previous.show(props.figure, props.speech)} />
    </p>
  )
}
