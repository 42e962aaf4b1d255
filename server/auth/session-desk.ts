import type { AuthState, StoredSession } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import type { Audit } from '../store/audit.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { AuthProblem } from './auth-problem.ts'
import type { Caller } from './caller.ts'
import { tokenHash } from './secret-token.ts'
import type { Sessions } from './sessions.ts'

/** A signed-in browser as its person or a manager sees it. */
export interface SessionLine {
  readonly id: string
  readonly user: { readonly id: string; readonly name: string }
  readonly began: Instant
  readonly seen: Instant
  readonly address: string | null
  readonly agent: string | null
  /** It is the one that asks. */
  readonly isThis: boolean
}

export interface SessionDesk {
  /** A person's own; a manager's, of everybody. The newest first. */
  list(user: User, caller: Caller): readonly SessionLine[]
  /** Throws an `AuthProblem` when there is no such session among those, and a `StoreError`. */
  end(user: User, caller: Caller, id: string): Promise<void>
}

/** Sessions looked at and ended from another browser than their own. */
export function createSessionDesk(parts: {
  readonly file: DurableDocument<AuthState>
  readonly audit: Audit
  readonly sessions: Sessions
  readonly now: () => Instant
}): SessionDesk {
  const { file, audit, sessions, now } = parts
  const theirs = (user: User) =>
    sessions.living().filter(each => user.role === 'manager' || each.user === user.id)
  const line = (each: StoredSession, caller: Caller): SessionLine => {
    const name = file.data().users.find(({ id }) => id === each.user)?.name ?? 'nobody'
    const { began, seen, address, agent } = each
    const isThis = caller.id !== null && tokenHash(caller.id) === each.id
    return { id: shortId(each), user: { id: each.user, name }, began, seen, address, agent, isThis }
  }
  return {
    list: (user, caller) => theirs(user).map(each => line(each, caller)),
    async end(user, caller, id) {
      const found = theirs(user).find(each => shortId(each) === id)
      if (!found) throw new AuthProblem(404, '', 'There is no such session any more.')
      const { user: whose, address, agent } = line(found, caller)
      await sessions.end(found.id)
      await audit.append({
        ...{ at: new Date(now()).toISOString(), who: user.name, address: caller.address },
        ...{ what: 'session-ended', before: { user: whose.name, address, agent }, after: null },
      })
    },
  }
}

/** Enough of the hash to tell sessions apart. It opens nothing. */
const shortId = ({ id }: StoredSession) => id.slice(0, 16)
