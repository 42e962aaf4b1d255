import type { AuthState } from '../../core/model/auth-state.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { isToken, secretToken, tokenHash } from './secret-token.ts'

/** The address that a one-time token makes. Behind the #, so that no log on the way ever holds it. */
export const setupLink = (base: string, token: string) => `${base}/admin/#setup=${token}`

/** A new one-time token in the place of any older one; null when a password is set, since then there is nothing to do. */
export async function openSetup(file: DurableDocument<AuthState>): Promise<string | null> {
  if (file.data().password !== null) return null
  const token = secretToken()
  await file.edit(state => ({ ...state, revision: state.revision + 1, setup: tokenHash(token) }))
  return token
}

/** Forgets the password, ends all sessions and gives a new one-time token. */
export async function resetPassword(file: DurableDocument<AuthState>): Promise<string> {
  const token = secretToken()
  await file.edit(state => ({
    ...state,
    ...{ revision: state.revision + 1, password: null, setup: tokenHash(token), sessions: [] },
  }))
  return token
}

/** Whether the token opens the door still. */
export const isSetupToken = (state: AuthState, token: string) =>
  state.setup !== null && isToken(token, state.setup)

/** The link was used, or replaced by another. */
export class SetupUsed extends Error {}

/** The state with the password set and the token used up; every session ends. Throws `SetupUsed`. */
export function withPassword(state: AuthState, token: string, hash: string): AuthState {
  if (!isSetupToken(state, token)) throw new SetupUsed()
  return { ...state, revision: state.revision + 1, password: hash, setup: null, sessions: [] }
}
