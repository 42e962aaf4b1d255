import type { JSX } from 'solid-js'
import type { Verdict as VerdictFigure } from '../../core/model/metric-figure.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { Said } from '../said.tsx'

/** Each verdict has its own shape, so that it never hangs on colour alone. In a box of 24. */
const SHAPES: { readonly [verdict in VerdictFigure]: string } = {
  holding: 'M4 13l5 5L20 6',
  'at-risk': 'M12 3v12M12 18v3',
  missing: 'M5 5l14 14M19 5L5 19',
  'out-of-reach': 'M12 3v16M5 13l7 7 7-7',
  'too-few': 'M4 12h3M11 12h2M17 12h3',
  'not-known': 'M4 12h16',
}

export function Verdict(props: { readonly verdict: VerdictFigure; readonly speech: Speech }): JSX.Element {
  return (
    <span class="verdict">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[props.verdict]} />
      </svg>
      <Said pieces={FIGURES['metrics[].verdict'].show(props.verdict, props.speech)} />
    </span>
  )
}
