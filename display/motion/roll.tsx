import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import type { Piece } from '../../core/snapshot/piece.ts'
import { isSamePieces, Said } from '../said.tsx'
import { mayMove } from './may-move.ts'
import { type Letter, type Turn, turn } from './turn.ts'

interface RollProps {
  readonly pieces: readonly Piece[]
  /** Whose number it is: from one to another's nothing rolls. */
  readonly of: string
}

/**
 * A figure that rolls to its new value: digit by digit the old one slides out. The new text stands in the page at once, and
 * plain text is all that is left after the roll.
 */
export function Roll(props: RollProps): JSX.Element {
  let place!: HTMLSpanElement
  const [turning, setTurning] = createSignal<Turn | null>(null)
  const words = createMemo(() => ({ of: props.of, pieces: props.pieces }), undefined, {
    equals: (one, other) => one.of === other.of && isSamePieces(one.pieces, other.pieces),
  })
  const roll = on(words, (next, last?: RollProps) => {
    const rolls = last?.of === next.of && mayMove(place)
    setTurning(rolls ? turn(last.pieces, next.pieces) : null)
  })
  createEffect(roll)
  return (
    <span ref={place} onAnimationEnd={() => setTurning(null)}>
      <Show when={turning()} keyed fallback={<Said pieces={props.pieces} />}>
        {({ rises, letters }) => (
          <Said
            pieces={props.pieces}
            letters={(piece, at) => <Letters of={letters[at] ?? still(piece)} rises={rises} />}
          />
        )}
      </Show>
    </span>
  )
}

const still = ({ text }: Piece): readonly Letter[] => [{ letter: text, old: null }]

function Letters(props: { readonly of: readonly Letter[]; readonly rises: boolean }): JSX.Element {
  return (
    <For each={props.of}>
      {({ letter, old }) => (
        <Show when={old !== null} fallback={letter}>
          <span class="turning" classList={{ rises: props.rises }}>
            <i data-old={old}>{letter}</i>
          </span>
        </Show>
      )}
    </For>
  )
}
