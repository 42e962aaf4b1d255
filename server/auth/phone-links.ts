import { type Instant, instant, MINUTE } from '../../core/model/units.ts'
import type { Bytes } from './pairing-code.ts'
import { isToken, tokenHash } from './secret-token.ts'

/** What a link makes of the phone that opens it. */
export interface PhoneOrder {
  readonly team: string
  readonly name: string
  /** Who made the link. */
  readonly by: string
}

export interface PhoneLinks {
  /** A one-time token for the link, and until when it can be opened. */
  make(order: PhoneOrder): { readonly link: string; readonly expires: Instant }
  /** Null: used, too old, or never made. `release` makes it good again where nothing came of it. */
  take(link: string): { readonly order: PhoneOrder; release(): void } | null
}

interface Made {
  readonly hash: string
  readonly order: PhoneOrder
  readonly expires: Instant
}

const HOLDS = 15 * MINUTE
const MOST = 50

/** Links that open the wall on one phone, once. Only their hashes are kept, in memory: after a restart they are made anew. */
export function createPhoneLinks({ now, bytes }: { now: () => Instant; bytes: Bytes }): PhoneLinks {
  let links: readonly Made[] = []
  return {
    make(order) {
      const link = Buffer.from(bytes(32)).toString('base64url')
      const made = { hash: tokenHash(link), order, expires: instant(now() + HOLDS) }
      links = [...links, made].slice(-MOST)
      return { link, expires: made.expires }
    },
    take(link) {
      links = links.filter(({ expires }) => now() < expires)
      const found = links.find(({ hash }) => isToken(link, hash))
      if (!found) return null
      links = links.filter(each => each !== found)
      return {
        order: found.order,
        release() {
          links = [...links, found]
        },
      }
    },
  }
}
