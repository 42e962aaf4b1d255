import type { AuthState, StoredTotp, StoredUser } from '../../core/model/auth-state.ts'
import { PLAIN } from './auth-format.ts'
import type { DurableDocument } from './durable-document.ts'
import { StoreError } from './store-error.ts'
import { openVault, type Vault } from './vault.ts'

/** Keeps the secrets of codes at sign-in so that only the key file opens them. */
export interface CodeVault {
  /** As `sealed` of a user's codes holds it. Rejects with a `StoreError`. */
  seal(user: string, secret: string): Promise<string>
  /** Base32; null where the key file is gone or another one. Recovery codes work without it. */
  open(user: string, totp: Pick<StoredTotp, 'sealed'>): string | null
}

export interface CodeVaultParts {
  readonly keyFile: string
  readonly warn: (message: string) => void
}

/**
 * The vault of the codes in `file`. Secrets of an older Poolboard are sealed now; where the key file cannot be written they
 * stay as they are and are told of. Codes that cannot be opened are told of too, and stop nothing.
 */
export async function openCodeVault(
  file: DurableDocument<AuthState>,
  { keyFile, warn }: CodeVaultParts,
): Promise<CodeVault> {
  // A key file that cannot be used was told of already: it is that of the sources.
  const vault = codesIn(await openVault(keyFile, () => {}))
  await sealPlain(file, vault).catch(error => {
    if (!(error instanceof StoreError)) throw error
    warn(`The secrets of codes at sign-in are not sealed yet: ${error.message}`)
  })
  const lost = file.data().users.filter(({ id, totp }) => totp?.confirmed && vault.open(id, totp) === null)
  if (lost.length > 0) warn(lostSentence(lost, keyFile))
  return vault
}

const codesIn = (vault: Vault): CodeVault => ({
  seal: (user, secret) => vault.seal(nameOf(user), secret),
  open: (user, { sealed }) =>
    sealed.startsWith(PLAIN) ? sealed.slice(PLAIN.length) : vault.open(nameOf(user), sealed),
})

async function sealPlain(file: DurableDocument<AuthState>, vault: CodeVault): Promise<void> {
  const seals = new Map<string, string>()
  for (const { id, totp } of file.data().users)
    if (totp?.sealed.startsWith(PLAIN))
      seals.set(totp.sealed, await vault.seal(id, totp.sealed.slice(PLAIN.length)))
  if (seals.size === 0) return
  await file.edit(state => ({
    ...state,
    revision: state.revision + 1,
    users: state.users.map(user => withSeal(user, seals)),
  }))
}

function withSeal(user: StoredUser, seals: ReadonlyMap<string, string>): StoredUser {
  const sealed = user.totp && seals.get(user.totp.sealed)
  return user.totp && sealed ? { ...user, totp: { ...user.totp, sealed } } : user
}

const nameOf = (user: string) => `codes of ${user}`

const lostSentence = (lost: readonly StoredUser[], keyFile: string) =>
  `The key file ${keyFile} does not open the codes at sign-in of ${lost.map(({ name }) => name).join(', ')}. Put it back, or sign in with a recovery code, or run npm run reset-password.`
