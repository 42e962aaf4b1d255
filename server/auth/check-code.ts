import type { AuthState } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import type { CodeVault } from '../store/code-vault.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { withCode, withRecovery } from './second-factor.ts'
import { withUser } from './with-user.ts'

class NotRight extends Error {}
class Lost extends Error {}

/**
 * Uses up a code of a user's app, or a recovery code, so that of two who use it at the same moment one wins. Null when it is
 * not right or was used before; `lost` where the key file is gone, so that only recovery codes work. Rejects with a
 * `StoreError`.
 */
export async function checkCode(
  { file, codes }: { readonly file: DurableDocument<AuthState>; readonly codes: CodeVault },
  user: string,
  code: string,
  now: Instant,
): Promise<'app' | 'recovery' | 'lost' | null> {
  let by: 'app' | 'recovery' = 'app'
  const use = (state: AuthState) =>
    withUser(state, user, each => {
      if (!each.totp?.confirmed) throw new NotRight()
      const secret = codes.open(user, each.totp)
      const inApp = secret === null ? null : withCode(each.totp, secret, code, now)
      const totp = inApp ?? withRecovery(each.totp, code)
      if (!totp) throw secret === null ? new Lost() : new NotRight()
      by = inApp ? 'app' : 'recovery'
      return { ...each, totp }
    })
  try {
    await file.edit(use)
    return by
  } catch (error) {
    if (error instanceof NotRight) return null
    if (error instanceof Lost) return 'lost'
    throw error
  }
}
