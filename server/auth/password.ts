import { hash, verify } from '@node-rs/argon2'

/** How passwords are kept. Handed in, since the true one is slow on purpose. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** The same work for null, no password kept, which is never right: the time must not tell the two apart. */
  verify(kept: string | null, password: string): Promise<boolean>
}

export const PASSWORD_LENGTH = { least: 12, most: 256 } as const

/** What is wrong with a new password, as a sentence; null when it will do. There are no rules of composition. */
export function passwordProblem(password: string): string | null {
  const length = [...password].length
  const { least, most } = PASSWORD_LENGTH
  if (password.trim() === '') return `Type a password of ${least} letters or more.`
  if (length < least)
    return `The password is too short: ${length} of at least ${least} letters. A few words will do.`
  if (length > most) return `The password is too long: ${length} letters, at most ${most}.`
  return null
}

// OWASP's least for argon2id, which is the package's own algorithm: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of nothing, with the same cost. */
export const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$cG9vbGJvYXJkLWRlY295IQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export const argon2Hasher: PasswordHasher = {
  // One person's keyboard may send an accent as one sign, another's as two.
  hash: password => hash(password.normalize('NFKC'), COST),
  async verify(kept, password) {
    const right = await verify(kept ?? DECOY, password.normalize('NFKC'))
    return right && kept !== null
  },
}
