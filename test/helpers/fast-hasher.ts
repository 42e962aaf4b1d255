import { createHash } from 'node:crypto'
import type { PasswordHasher } from '../../server/auth/password.ts'

/** A hasher for tests, which tells how often it was asked to verify and for what. */
export function fastHasher(): PasswordHasher & { readonly verified: (string | null)[] } {
  const digest = (password: string) => `fast:${createHash('sha256').update(password).digest('hex')}`
  const verified: (string | null)[] = []
  return {
    verified,
    hash: async password => digest(password),
    async verify(kept, password) {
      verified.push(kept)
      return kept === digest(password)
    },
  }
}
