import { type JSX, Show } from 'solid-js'
import type { RowFlag } from '../../core/model/explanation.ts'

/** That a row is flagged, or what became of it. */
export function FlagMark(props: { readonly flag: RowFlag | undefined }): JSX.Element {
  return <Show when={props.flag}>{flag => <span class="flag-mark">{flagText(flag())}</span>}</Show>
}

/** `Flagged`, `Left out`, or `Kept: ` and why. */
export function flagText({ state, reason }: RowFlag): string {
  if (state === 'open') return 'Flagged'
  return state === 'left-out' ? 'Left out' : `Kept: ${reason ?? ''}`
}
