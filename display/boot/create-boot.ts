import { type Accessor, createSignal } from 'solid-js'
import type { Tokens } from './create-tokens.ts'

/**
 * What a screen is doing. `wall`: it shows the numbers, with its token or without one. `pairing`: it shows a code. `opening`: a
 * phone brings its one-time link. `used`: that link is not good any more.
 */
export type Phase =
  | { readonly kind: 'wall'; readonly token: string | null }
  | { readonly kind: 'pairing'; readonly removed: boolean }
  | { readonly kind: 'opening'; readonly link: string }
  | { readonly kind: 'used' }

export interface Boot {
  readonly phase: Accessor<Phase>
  /** The server did not let the screen in. */
  refused(reason: 'pair' | 'revoked'): void
  /** The server has given the screen its token. */
  paired(token: string): void
  /** The code is too old, or the server no longer knows it. */
  expired(): void
  /** A phone's link is not good any more. */
  used(): void
}

/** Goes from the wall to the pairing screen and back, by what the server says. `link`: what a phone was opened with. */
export function createBoot(tokens: Tokens, link: string | null): Boot {
  const wall = (): Phase => ({ kind: 'wall', token: tokens.read() })
  const [phase, setPhase] = createSignal<Phase>(link === null ? wall() : { kind: 'opening', link })
  let removed = false
  return {
    phase,
    refused(reason) {
      if (reason === 'revoked') {
        tokens.forget()
        removed = true
      }
      // A token that the server only does not know is kept: its folder may be back tomorrow.
      setPhase({ kind: 'pairing', removed })
    },
    paired(token) {
      tokens.write(token)
      removed = false
      setPhase(wall())
    },
    // Asked anew at the wall first: meanwhile it may be open to every screen.
    expired: () => void setPhase(wall()),
    used() {
      const back = wall()
      setPhase(back.kind === 'wall' && back.token !== null ? back : { kind: 'used' })
    },
  }
}
