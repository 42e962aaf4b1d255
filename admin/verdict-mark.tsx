import type { JSX } from 'solid-js'
import type { Verdict } from '../core/model/metric-figure.ts'
import { FIGURES } from '../core/snapshot/figures.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { Said } from './said.tsx'

/** As on the wall: each verdict has a shape of its own, so that it never hangs on colour alone. */
const SHAPES: { readonly [verdict in Verdict]: string } = {
  holding: 'M3 8.5l3.5 3.5L13 4.5',
  'at-risk': 'M8 2v7.5M8 12.5v1',
  missing: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  'out-of-reach': 'M8 2v11M3.5 8.5L8 13l4.5-4.5',
  'too-few': 'M2 8h2M7 8h2M12 8h2',
  'not-known': 'M2.5 8h11',
}

/** How a goal stands, as a shape and a word. */
export function VerdictMark(props: { readonly verdict: Verdict; readonly speech: Speech }): JSX.Element {
  return (
    <b class={`verdict ${props.verdict}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[props.verdict]} />
      </svg>
      <Said pieces={FIGURES['metrics[].verdict'].show(props.verdict, props.speech)} />
    </b>
  )
}
