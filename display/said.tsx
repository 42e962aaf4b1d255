import { createMemo, For, type JSX, Match, Switch } from 'solid-js'
import type { Piece } from '../core/snapshot/piece.ts'

/** What a figure says. Drawn again only when the words changed, though the clock asks every second. */
export function Said(props: { readonly pieces: readonly Piece[] }): JSX.Element {
  const pieces = createMemo(() => props.pieces, undefined, { equals: isSame })
  return (
    <For each={pieces()}>
      {(piece, place) => (
        <Switch fallback={piece.text}>
          <Match when={piece.weight === 'strong'}>
            <b>{piece.text}</b>
          </Match>
          <Match when={piece.weight === 'unit'}>
            <small>{` ${piece.text}`}</small>
            {place() < pieces().length - 1 ? ' ' : ''}
          </Match>
        </Switch>
      )}
    </For>
  )
}

const isSame = (one: readonly Piece[], other: readonly Piece[]) =>
  one.length === other.length &&
  one.every(({ text, weight }, i) => text === other[i]?.text && weight === other[i]?.weight)
