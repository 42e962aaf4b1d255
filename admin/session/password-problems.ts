const LEAST = 12
const MOST = 256

/** What is wrong with a new password typed twice, at the field where it shows; null where it will do. */
export interface PasswordProblems {
  readonly password: string | null
  readonly again: string | null
}

/** A password has twelve letters to 256, and both fields hold the same. */
export function passwordProblems(password: string, again: string): PasswordProblems {
  const length = [...password].length
  if (password.trim() === '') return { password: `Type a password of ${LEAST} letters or more.`, again: null }
  if (length < LEAST)
    return { password: `${length} of at least ${LEAST} letters. A few words will do.`, again: null }
  if (length > MOST) return { password: `${length} letters are too many: at most ${MOST}.`, again: null }
  return { password: null, again: password === again ? null : 'This is not the same as above.' }
}
