import type { JSX } from 'solid-js'
import type { QrFigure } from '../../core/model/metric-figure.ts'

/** Modules of empty ground that a reader needs around a code. */
const QUIET = 4

/** A code that a phone reads: dark on light, whatever the desk's colours. Its link stands beside it as text. */
export function Qr(props: { readonly qr: QrFigure }): JSX.Element {
  const side = () => props.qr.size + 2 * QUIET
  return (
    <svg
      class="desk-qr"
      viewBox={`${-QUIET} ${-QUIET} ${side()} ${side()}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label="Code of the link"
    >
      <rect x={-QUIET} y={-QUIET} width={side()} height={side()} />
      <path d={props.qr.path} />
    </svg>
  )
}
