import type { AuthState } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { withCode, withRecovery } from './second-factor.ts'
import { withUser } from './with-user.ts'

class NotRight extends Error {}

/**
 * Uses up a code of a user's app, or a recovery code, so that of two who use it at the same moment one wins. Null when it is
 * not right or was used before. Rejects with a `StoreError`.
 */
export async function checkCode(
  file: DurableDocument<AuthState>,
  user: string,
  code: string,
  now: Instant,
): Promise<'app' | 'recovery' | null> {
  let by: 'app' | 'recovery' = 'app'
  const use = (state: AuthState) =>
    withUser(state, user, each => {
      if (!each.totp?.confirmed) throw new NotRight()
      const inApp = withCode(each.totp, code, now)
      const totp = inApp ?? withRecovery(each.totp, code)
      if (!totp) throw new NotRight()
      by = inApp ? 'app' : 'recovery'
      return { ...each, totp }
    })
  try {
    await file.edit(use)
    return by
  } catch (error) {
    if (error instanceof NotRight) return null
    throw error
  }
}
