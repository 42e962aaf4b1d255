import type { AuthState, StoredSession, User } from '../../core/model/auth-state.ts'
import { HOUR, type Instant, MINUTE } from '../../core/model/units.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { secretToken, tokenHash } from './secret-token.ts'

export const IDLE = 30 * MINUTE
export const LONGEST = 12 * HOUR
const MOST = 50

export interface Sessions {
  /** A new session under a new id, in the place of the one this browser had. Resolves to the id for the cookie. */
  begin(user: User, previous: string | null): Promise<string>
  /** Who this is, and that they are here; null when nobody is, or no longer. */
  use(id: string | null): User | null
  /** The same without counting as a visit. */
  peek(id: string | null): User | null
  end(id: string): Promise<void>
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
  const find = (id: string | null) => {
    const hash = id === null ? null : tokenHash(id)
    return file.data().sessions.find(session => session.id === hash && lives(session))
  }
  const change = (next: (living: readonly StoredSession[]) => readonly StoredSession[]) =>
    file.edit(state => {
      const living = state.sessions.filter(lives).map(each => ({ ...each, seen: lastSeen(each) as Instant }))
      const sessions = next(living)
      for (const hash of seen.keys()) if (!sessions.some(each => each.id === hash)) seen.delete(hash)
      return { ...state, revision: state.revision + 1, sessions }
    })

  return {
    async begin(user, previous) {
      const id = secretToken()
      const session = { id: tokenHash(id), user, began: now(), seen: now() }
      const old = previous === null ? null : tokenHash(previous)
      await change(living => [...living.filter(each => each.id !== old), session].slice(-MOST))
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
      return session.user
    },
    peek: id => find(id)?.user ?? null,
    async end(id) {
      const hash = tokenHash(id)
      await change(living => living.filter(each => each.id !== hash))
    },
  }
}
