import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { type Ask, createQuietAsk } from '../create-ask.ts'
import type { Live } from '../create-live.ts'
import type { Loaded, LoadState } from '../loaded/create-loaded.ts'
import { DISPLAYS_PATH, type DisplaysAnswer } from './displays-answer.ts'

const PAGE_EVERY = 10_000
/** Beside another page only the mark in the navigation waits for it. */
const EVERY = 60_000

const SIGN_IN = 'You are not signed in. Sign in to see the screens.'

/**
 * The screens as the server knows them: read at the start, whenever it says that one has changed, and every ten seconds while
 * their page stands. A reading that fails leaves the last one. It lets go with its owner.
 */
export function createDisplays(
  live: Live,
  isPage: Accessor<boolean>,
  ask: Ask = createQuietAsk(SIGN_IN),
): Loaded<DisplaysAnswer> {
  const [state, setState] = createSignal<LoadState<DisplaysAnswer>>({ kind: 'loading' })
  let asked = 0
  async function load(): Promise<void> {
    const turn = ++asked
    const told = await ask<DisplaysAnswer>(DISPLAYS_PATH)
    if (turn !== asked) return
    if (told.kind === 'done') return void setState({ kind: 'ready', value: told.value, isOld: false })
    const sentence = told.kind === 'failed' ? told.sentence : 'The screens could not be read.'
    setState(before => (before.kind === 'ready' ? { ...before, isOld: true } : { kind: 'failed', sentence }))
  }
  createEffect(() => {
    const isHere = isPage()
    // Somebody who may not see the screens is not asked for again and again.
    const again = () => void ((isHere || state().kind === 'ready') && load())
    const timer = setInterval(again, isHere ? PAGE_EVERY : EVERY)
    onCleanup(() => clearInterval(timer))
  })
  createEffect(on(isPage, () => void load()))
  // A session that is renewed connects anew, and what failed without it can be read again.
  createEffect(on(live.connected, isConnected => void (isConnected && load()), { defer: true }))
  live.onDisplays(() => void load())
  return { state, load }
}
