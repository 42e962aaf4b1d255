import { For } from 'solid-js'
import type { Piece } from '../core/snapshot/piece.ts'

/** What a figure says, in its weights. */
export function Said(props: { pieces: readonly Piece[] }) {
  return (
    <For each={props.pieces}>
      {piece =>
        piece.weight === 'strong' ? <b>{piece.text}</b> : <span class={piece.weight}>{spaced(piece)}</span>
      }
    </For>
  )
}

/** Units stand apart from their number, here by spaces, and never on a line of their own. */
function spaced({ text, weight }: Piece): string {
  if (weight !== 'unit') return text
  return text.startsWith('%') ? text : `\u00a0${text} `
}
