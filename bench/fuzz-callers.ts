import type { User } from '../core/model/user.ts'
import { createApiTokens } from '../server/auth/api-tokens.ts'
import { tokenHash } from '../server/auth/secret-token.ts'
import { createSessions } from '../server/auth/sessions.ts'
import { withUser } from '../server/auth/with-user.ts'
import { FIRST_MANAGER } from '../server/store/auth-format.ts'
import { fastHasher } from '../test/helpers/fast-hasher.ts'
import type { FuzzDesk } from './fuzz-desk.ts'

export const CALLERS = ['nobody', 'program', 'technician', 'lead', 'payer', 'manager'] as const

/** Who sends a request: nobody, a program with a token, or a person of a role; a payer is a lead who sees pay. */
export type CallerName = (typeof CALLERS)[number]

const PEOPLE: { readonly [name: string]: Partial<User> } = {
  technician: { id: 'tech', name: 'Tom', role: 'technician', seesPay: false },
  lead: { id: 'lead', name: 'Lea', role: 'lead', seesPay: false },
  payer: { id: 'payer', name: 'Pat', role: 'lead', seesPay: true },
  manager: {},
}

/** Of every person: the one that the description of the API gives as an example. */
export const FUZZ_PASSWORD = 'correct horse battery'

/** The headers by which somebody is known. Whoever was signed out or erased by what was sent before comes in again. */
export function createFuzzCallers({ store, now, reports }: FuzzDesk) {
  const report = (error: unknown) => void reports.push(error)
  const sessions = createSessions({ file: store.auth, now, report })
  const tokens = createApiTokens({ file: store.auth, audit: store.audit, now, report })
  const known = new Map<string, string>()
  const lives = (secret: string) => {
    const hash = tokenHash(secret)
    const { sessions, tokens } = store.auth.data()
    return sessions.some(({ id }) => id === hash) || tokens.some(each => each.hash === hash)
  }
  const comeIn = async (name: string): Promise<string> => {
    if (name === 'program') {
      const { token } = await tokens.make({ who: 'manager', address: '127.0.0.1' }, 'Home')
      // Its first use is noted.
      tokens.use(`Bearer ${token}`)
      return token
    }
    const user = { ...FIRST_MANAGER, ...PEOPLE[name] }
    const password = await fastHasher().hash(FUZZ_PASSWORD)
    await store.auth.edit(state => {
      const users = state.users.some(({ id }) => id === user.id) ? state.users : [...state.users, user]
      return withUser({ ...state, users }, user.id, each => ({
        ...each,
        ...PEOPLE[name],
        password,
        totp: null,
      }))
    })
    return sessions.begin(user, { address: '127.0.0.1', id: null })
  }
  return async (name: CallerName): Promise<{ readonly [header: string]: string }> => {
    if (name === 'nobody') return {}
    const before = known.get(name)
    const secret = before !== undefined && lives(before) ? before : await comeIn(name)
    known.set(name, secret)
    return name === 'program'
      ? { authorization: `Bearer ${secret}` }
      : { cookie: `poolboard_session=${secret}` }
  }
}
