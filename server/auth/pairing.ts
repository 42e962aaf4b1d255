import { type Instant, instant, MINUTE, type Millis } from '../../core/model/units.ts'
import { createCodeAttempts } from './code-attempts.ts'
import { type Bytes, pairingCode } from './pairing-code.ts'
import { isToken, tokenHash } from './secret-token.ts'

export interface Begun {
  /** 256 bits, known to the screen alone. */
  readonly device: string
  readonly code: string
  readonly expires: Instant
}

export type Collected =
  | { readonly kind: 'pending' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'paired'; readonly token: string; readonly id: string }

/** A code that somebody typed. Nobody else can take it until it is released. */
export type Taken =
  | {
      readonly kind: 'taken'
      /** SHA-256 of the token that the screen will collect, in hex. */
      readonly hash: string
      /** The screen may collect its token now. */
      give(id: string): void
      /** It came to nothing: the code can be typed again. */
      release(): void
    }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly wait: Millis }

export interface Pairings {
  begin(address: string): Begun
  /** What the screen gets that asks with its `device`. A token is given out once. */
  collect(device: string): Collected
  take(code: string, address: string): Taken
}

interface Waiting {
  readonly address: string
  readonly device: string
  readonly code: string
  readonly token: string
  expires: Instant
  id: string | null
  taken: boolean
}

const HOLDS = 10 * MINUTE
/** A code may be typed in its last second, and the screen still fetches its token. */
const FETCH_WITHIN = MINUTE
const MOST = 50

/** Screens that wait to be paired, in the shape of RFC 8628. They are kept in memory only: after a restart they ask anew. */
export function createPairings({ now, bytes }: { now: () => Instant; bytes: Bytes }): Pairings {
  let waiting: readonly Waiting[] = []
  const attempts = createCodeAttempts(now)
  const secret = () => Buffer.from(bytes(32)).toString('base64url')
  const living = () => {
    // What somebody is being given at this moment does not run out.
    waiting = waiting.filter(({ expires, taken, id }) => now() < expires || (taken && id === null))
    return waiting
  }
  const drop = (one: Waiting | undefined) => {
    waiting = waiting.filter(each => each !== one)
  }
  const newCode = () => {
    let code = pairingCode(bytes)
    while (waiting.some(each => isToken(code, each.code))) code = pairingCode(bytes)
    return code
  }
  return {
    begin(address) {
      if (living().length >= MOST) drop(crowded(waiting))
      const [device, code, expires] = [secret(), newCode(), instant(now() + HOLDS)]
      const hashes = { device: tokenHash(device), code: tokenHash(code) }
      waiting = [...waiting, { address, ...hashes, token: secret(), expires, id: null, taken: false }]
      return { device, code, expires }
    },
    collect(device) {
      const one = living().find(each => isToken(device, each.device))
      if (!one) return { kind: 'gone' }
      if (one.id === null) return { kind: 'pending' }
      drop(one)
      return { kind: 'paired', token: one.token, id: one.id }
    },
    take(code, address) {
      const wait = attempts.wait(address)
      if (wait > 0) return { kind: 'wait', wait }
      const one = living().find(each => !each.taken && isToken(code, each.code))
      if (!one) {
        attempts.wrong(address)
        return { kind: 'wrong' }
      }
      one.taken = true
      return {
        ...{ kind: 'taken', hash: tokenHash(one.token) },
        give(id) {
          one.id = id
          one.expires = instant(Math.max(one.expires, now() + FETCH_WITHIN))
        },
        release() {
          one.taken = false
        },
      }
    },
  }
}

/** Where too many wait, the oldest of the address that most of them came from: nobody can crowd out the others. */
function crowded(waiting: readonly Waiting[]): Waiting | undefined {
  const from = (address: string) => waiting.filter(each => each.address === address && !each.taken)
  const most = Math.max(...waiting.map(({ address }) => from(address).length))
  return waiting.find(each => !each.taken && from(each.address).length === most)
}
