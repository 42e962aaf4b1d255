import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { replaceFile } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Keeps secrets in a text that only the key file opens. The file stands apart from the data, so that a backup holds no keys. */
export interface Vault {
  /** A text for the data folder. `name` is whose secret it is: under another name it does not open. Rejects with a `StoreError`. */
  seal(name: string, secret: string): Promise<string>
  /** Null where the key file is another one, or gone, and where the text was changed. */
  open(name: string, sealed: string): string | null
}

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
/** Before the first dot. Another way of sealing is another one. */
const VERSION = 'v1'

/** Opens the vault of a key file, which is made at the first secret. A file that cannot be used stops nothing. */
export async function openVault(path: string, warn: (message: string) => void): Promise<Vault> {
  let key = await readKey(path).catch(error => {
    warn(`The key file ${path} cannot be used: ${reasonOf(error)}. The keys of sources stay closed.`)
    return null
  })
  return {
    async seal(name, secret) {
      key ??= await makeKey(path)
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(name))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open: (name, sealed) => (key === null ? null : opened(key, name, sealed)),
  }
}

function opened(key: Buffer, name: string, sealed: string): string | null {
  const [version, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return null
  try {
    const iv = bytes.subarray(0, IV_BYTES)
    const cipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name))
    cipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + cipher.final('utf8')
  } catch {
    return null
  }
}

/** Null: there is none yet. */
async function readKey(path: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
    if (key.length === KEY_BYTES) return key
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  throw new StoreError('it holds something else than a key')
}

/** What stands there already is never written over. */
async function makeKey(path: string): Promise<Buffer> {
  try {
    const found = await readKey(path)
    if (found) return found
    const key = randomBytes(KEY_BYTES)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await replaceFile(path, `${key.toString('base64')}\n`)
    return key
  } catch (error) {
    throw new StoreError(
      `The key file ${path} cannot be used: ${reasonOf(error)}. Nothing was changed. Set KEY_FILE to another file that can be written.`,
    )
  }
}

const reasonOf = (error: unknown) => (error instanceof StoreError ? error.message : diskReason(error))
