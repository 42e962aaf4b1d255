import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Pairing } from '../../core/model/display.ts'
import type { AskPairing } from './ask-pairing.ts'

export interface PairingParts {
  readonly ask: Pick<AskPairing, 'code' | 'token'>
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number
  readonly paired: (token: string) => void
  readonly expired: () => void
}

/** What the pairing screen shows. */
export interface ShownPairing {
  readonly pairing: Pairing
  /** Whole minutes that the code still holds, at least 1. */
  readonly minutes: number
  /** Whether the server answered when it was asked last. */
  readonly answering: boolean
}

const TRY_AGAIN = 5000
const MINUTE = 60_000

/**
 * Gets a code and asks until somebody has typed it. Null: no code yet. Call it inside a root: its disposal ends the asking.
 * How long the code holds is told by this screen's forward clock; what it believes the time is does not matter.
 */
export function createPairing({
  ask,
  elapsed,
  paired,
  expired,
}: PairingParts): Accessor<ShownPairing | null> {
  const [shown, setShown] = createSignal<ShownPairing | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const begin = async () => {
    const pairing = await ask.code()
    if (ended) return
    if (pairing === null) {
      timer = setTimeout(begin, TRY_AGAIN)
      return
    }
    const until = elapsed() + pairing.expires - pairing.now
    show(pairing, until, true)
    timer = setTimeout(wait, pairing.every, pairing, until)
  }
  const show = (pairing: Pairing, until: number, answering: boolean) =>
    setShown({ pairing, answering, minutes: Math.max(1, Math.ceil((until - elapsed()) / MINUTE)) })
  const wait = async (pairing: Pairing, until: number) => {
    const answer = await ask.token(pairing.device)
    if (ended) return
    if (answer.kind === 'paired') return paired(answer.token)
    if (answer.kind === 'gone' || elapsed() >= until) return expired()
    show(pairing, until, answer.kind === 'pending')
    timer = setTimeout(wait, pairing.every, pairing, until)
  }
  onCleanup(() => {
    ended = true
    clearTimeout(timer)
  })
  begin()
  return shown
}
