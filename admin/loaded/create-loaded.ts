import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Ask } from '../create-ask.ts'
import type { Failed } from '../fetch-answer.ts'

export type LoadState<T> =
  | { readonly kind: 'loading' }
  | Failed
  /** `isOld` while the next is on its way. */
  | { readonly kind: 'ready'; readonly value: T; readonly isOld: boolean }

export interface Loaded<T> {
  readonly state: Accessor<LoadState<T>>
  load(): Promise<void>
}

/** What the server has at a path, read again whenever the path changes. The last reading stays until the next is here. */
export function createLoaded<T>(ask: Ask, path: Accessor<string>): Loaded<T> {
  const [state, setState] = createSignal<LoadState<T>>({ kind: 'loading' })
  let asked = 0
  async function load(): Promise<void> {
    const turn = ++asked
    setState(before => (before.kind === 'ready' ? { ...before, isOld: true } : { kind: 'loading' }))
    const told = await ask<T>(path())
    // A slower, older answer never covers a newer one.
    if (turn !== asked) return
    if (told.kind === 'done') setState({ kind: 'ready', value: told.value, isOld: false })
    else setState({ kind: 'failed', sentence: sentenceOf(told) })
  }
  // The same path told again is no reason to ask again: a form over the answer would be made anew.
  createEffect(on(createMemo(path), () => void load()))
  return { state, load }
}

function sentenceOf(told: {
  kind: string
  sentence?: string
  problems?: readonly { message: string }[]
}): string {
  return told.sentence ?? told.problems?.[0]?.message ?? 'This could not be read.'
}
