import type { AuthState, StoredSession, StoredUser } from '../../core/model/auth-state.ts'
import { HOUR, type Instant, MINUTE } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import type { Caller } from './caller.ts'
import { secretToken, tokenHash } from './secret-token.ts'
import { publicUser } from './with-user.ts'

export const IDLE = 30 * MINUTE
export const LONGEST = 12 * HOUR
const MOST = 20

export interface Sessions {
  /** A new session under a new id, in the place of the one this browser had. Resolves to the id for the cookie. */
  begin(user: Pick<StoredUser, 'id'>, caller: Caller): Promise<string>
  /** Who this is, and that they are here; null when nobody is, or no longer. */
  use(id: string | null): User | null
  /** The same without counting as a visit. */
  peek(id: string | null): User | null
  /** Those that live, of everybody, the newest first. `seen` is as new as anybody knows. */
  living(): readonly StoredSession[]
  /** Ends the one of this hash, if there is one. */
  end(hash: string): Promise<void>
}

/** Signed-in browsers. Their ids are 256 bits, hashed in the file; 30 minutes idle or 12 hours in all ends one. */
export function createSessions(parts: {
  readonly file: DurableDocument<AuthState>
  readonly now: () => Instant
  readonly report: (error: unknown) => void
}): Sessions {
  const { file, now } = parts
  // Newer than what the file says by up to a minute; the file is not written for every request.
  const seen = new Map<string, Instant>()
  const lastSeen = (session: StoredSession) => Math.max(session.seen, seen.get(session.id) ?? 0)
  const lives = (session: StoredSession) =>
    now() < session.began + LONGEST && now() < lastSeen(session) + IDLE
  const asSeen = (each: StoredSession) => ({ ...each, seen: lastSeen(each) as Instant })
  const find = (id: string | null) => {
    const hash = id === null ? null : tokenHash(id)
    return file.data().sessions.find(session => session.id === hash && lives(session))
  }
  // As the user is now: what a manager takes away is gone at the next request.
  const whose = (session: StoredSession | undefined) => {
    const user = file.data().users.find(({ id }) => id === session?.user)
    return user ? publicUser(user) : null
  }
  const change = (next: (living: readonly StoredSession[]) => readonly StoredSession[]) =>
    file.edit(state => {
      const sessions = next(state.sessions.filter(lives).map(asSeen))
      for (const hash of seen.keys()) if (!sessions.some(each => each.id === hash)) seen.delete(hash)
      return { ...state, revision: state.revision + 1, sessions }
    })

  return {
    async begin({ id: user }, caller) {
      const id = secretToken()
      const old = caller.id === null ? null : tokenHash(caller.id)
      const { address, agent = null } = caller
      const session = { id: tokenHash(id), user, began: now(), seen: now(), address, agent }
      await change(living => {
        const others = living.filter(each => each.id !== old)
        // A browser that signs in again and again pushes out sessions of its own person only.
        const tooMany = others.filter(each => each.user === user).slice(0, -(MOST - 1))
        return [...others.filter(each => !tooMany.includes(each)), session]
      })
      return id
    },
    use(id) {
      const session = find(id)
      if (!session) return null
      const due = now() - lastSeen(session) >= MINUTE
      if (due) {
        seen.set(session.id, now())
        change(living => living).catch(parts.report)
      }
      return whose(session)
    },
    peek: id => whose(find(id)),
    living: () => file.data().sessions.filter(lives).map(asSeen).reverse(),
    async end(hash) {
      await change(living => living.filter(each => each.id !== hash))
    },
  }
}
