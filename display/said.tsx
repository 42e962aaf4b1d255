import { createMemo, For, type JSX, Match, Switch } from 'solid-js'
import type { Piece } from '../core/snapshot/piece.ts'

interface SaidProps {
  readonly pieces: readonly Piece[]
  /** Draws a piece's text otherwise than as it is. */
  readonly letters?: (piece: Piece, place: number) => JSX.Element
}

/** What a figure says. Drawn again only when the words changed, though the clock asks every second. */
export function Said(props: SaidProps): JSX.Element {
  const pieces = createMemo(() => props.pieces, undefined, { equals: isSamePieces })
  const said = (piece: Piece, place: number) => props.letters?.(piece, place) ?? piece.text
  return (
    <For each={pieces()}>
      {(piece, place) => (
        <Switch fallback={said(piece, place())}>
          <Match when={piece.weight === 'strong'}>
            <b>{said(piece, place())}</b>
          </Match>
          <Match when={piece.weight === 'unit'}>
            <small> {said(piece, place())}</small>
            {place() < pieces().length - 1 ? ' ' : ''}
          </Match>
        </Switch>
      )}
    </For>
  )
}

/** Whether two figures say the same, in the same weights. */
export const isSamePieces = (one: readonly Piece[], other: readonly Piece[]): boolean =>
  one.length === other.length &&
  one.every(({ text, weight }, i) => text === other[i]?.text && weight === other[i]?.weight)
