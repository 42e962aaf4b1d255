import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { diskReason, errorCode } from '../../store/store-error.ts'
import { type Finding, look, ok, wrong } from './finding.ts'
import { whyNotMade } from './why-not-made.ts'

const KEY_BYTES = 32
const BY_HAND = 'Make one before you connect a source: docs/install.md.'
const AGAIN = 'Put the old key file back, or enter the keys again on the page Sources.'

/** Whether the key file is there when it is needed, is a key, and is closed to others. `needed`: keys of sources are kept. */
export async function keyFileFinding(
  path: string,
  needed: boolean,
  notMade: typeof whyNotMade = whyNotMade,
): Promise<Finding> {
  try {
    const text = await readFile(path, 'utf8')
    if (Buffer.from(text.trim(), 'base64').length !== KEY_BYTES)
      return wrong('key file', `${path} holds something else than a key.`, AGAIN)
    const { mode, uid } = await stat(path)
    // One that was handed out by systemd or a container engine belongs to them, and its mode says nothing.
    if (uid === process.getuid?.() && (mode & 0o077) !== 0)
      return look('key file', `Others on this machine can read ${path}.`, `chmod 600 ${path}`)
    return ok('key file', `${path} is there, and closed to others.`)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT')
      return wrong('key file', `${path} cannot be read: ${diskReason(error)}.`, AGAIN)
    if (needed) return wrong('key file', `${path} is gone: the keys of sources cannot be opened.`, AGAIN)
    const why = await notMade(resolve(path))
    if (why === null) return ok('key file', `${path} is made with the first key.`)
    return look('key file', `${path} cannot be made: ${diskReason(why)}.`, BY_HAND)
  }
}
