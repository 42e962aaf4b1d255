import type { JSX } from 'solid-js'
import type { QrFigure } from '../../core/model/metric-figure.ts'

/** Modules of empty ground that a reader needs around a code. */
const QUIET = 4

/** A code that opens the explanation of a number: dark on light, whatever the wall's colours. */
export function Qr(props: { readonly qr: QrFigure }): JSX.Element {
  const side = () => props.qr.size + 2 * QUIET
  return (
    <svg
      class="qr"
      viewBox={`${-QUIET} ${-QUIET} ${side()} ${side()}`}
      shape-rendering="crispEdges"
      aria-hidden="true"
    >
      <rect x={-QUIET} y={-QUIET} width={side()} height={side()} />
      <path d={props.qr.path} />
    </svg>
  )
}
