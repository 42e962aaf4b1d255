import { randomUUID } from 'node:crypto'
import type { AuditAct } from '../../core/model/audit-entry.ts'
import type { ApiToken, AuthState } from '../../core/model/auth-state.ts'
import { HOUR, type Instant } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import type { Audit } from '../store/audit.ts'
import { auditedEdit, type Editor } from '../store/audited-edit.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { AuthProblem } from './auth-problem.ts'
import { secretToken, tokenHash } from './secret-token.ts'

const PREFIX = 'pb_'
const MOST = 100

export type TokenLine = Omit<ApiToken, 'hash'>

/** Tokens by which other programs read. What changes throws an `AuthProblem`, or a `StoreError`. */
export interface ApiTokens {
  list(): readonly TokenLine[]
  /** The token itself is told here and never again. */
  make(by: Editor, name: string): Promise<TokenLine & { readonly token: string }>
  end(by: Editor, id: string): Promise<void>
  /** Who an Authorization header speaks for: somebody who sees what a lead sees, without pay. Null: nobody. */
  use(header: string | undefined): User | null
}

export function createApiTokens(parts: {
  readonly file: DurableDocument<AuthState>
  readonly audit: Audit
  readonly now: () => Instant
  readonly report: (error: unknown) => void
}): ApiTokens {
  const { file, now } = parts
  // Newer than what the file says by up to an hour.
  const seen = new Map<string, Instant>()
  const edit = (by: Editor, what: AuditAct, id: string, next: (all: readonly ApiToken[]) => ApiToken[]) =>
    auditedEdit(
      { ...parts, document: file },
      { by, what, change: state => withTokens(state, next), shown: shownOf(id) },
    )
  const touch = ({ id, lastUsed }: ApiToken) => {
    if (now() - Math.max(lastUsed ?? 0, seen.get(id) ?? 0) < HOUR) return
    seen.set(id, now())
    const used = (each: ApiToken) => (each.id === id ? { ...each, lastUsed: now() } : each)
    file.edit(state => withTokens(state, all => all.map(used))).catch(parts.report)
  }

  return {
    list: () => file.data().tokens.map(lineOf),
    async make(by, name) {
      const token = `${PREFIX}${secretToken()}`
      const made: ApiToken = { id: randomUUID(), name, hash: tokenHash(token), made: now(), lastUsed: null }
      await edit(by, 'token', made.id, all => {
        if (all.length >= MOST) throw new AuthProblem(422, 'name', `At most ${MOST} tokens. End one first.`)
        return [...all, made]
      })
      return { ...lineOf(made), token }
    },
    async end(by, id) {
      await edit(by, 'token-ended', id, all => {
        if (!all.some(each => each.id === id))
          throw new AuthProblem(404, '', 'There is no token of this name.')
        return all.filter(each => each.id !== id)
      })
    },
    use(header) {
      const [, token] = /^Bearer (pb_[\w-]{43})$/i.exec(header ?? '') ?? []
      const hash = token === undefined ? null : tokenHash(token)
      const found = file.data().tokens.find(each => each.hash === hash)
      if (!found) return null
      touch(found)
      return { id: `token:${found.id}`, name: found.name, role: 'lead', person: null, seesPay: false }
    },
  }
}

const withTokens = (
  state: AuthState,
  next: (all: readonly ApiToken[]) => readonly ApiToken[],
): AuthState => ({
  ...{ ...state, revision: state.revision + 1, tokens: next(state.tokens) },
})

const lineOf = ({ id, name, made, lastUsed }: ApiToken): TokenLine => ({ id, name, made, lastUsed })

const shownOf =
  (id: string) =>
  ({ tokens }: AuthState) => {
    const token = tokens.find(each => each.id === id)
    return token ? { id, name: token.name } : null
  }
