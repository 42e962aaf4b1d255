import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAuthFile } from '../../../server/store/auth-file.ts'
import { openCodeVault } from '../../../server/store/code-vault.ts'
import { MORNING } from '../../helpers/open-door.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** A folder with the file of an older Poolboard, whose first user has codes on. */
async function older() {
  const folder = await temporaryFolder()
  const path = join(folder, 'auth.json')
  await copyFile('test/fixtures/auth-schema-2.json', path)
  const keyFile = join(folder, 'pool.key')
  const warnings: string[] = []
  const open = async () => {
    const file = await openAuthFile(folder, () => MORNING)
    const codes = await openCodeVault(file, { keyFile, warn: message => warnings.push(message) })
    const user = file.data().users[0]!
    return { file, codes, secret: () => codes.open(user.id, user.totp!) }
  }
  return { path, keyFile, warnings, open }
}

describe('openCodeVault', () => {
  it('openCodeVault seals the secrets of an older file, and opens them after a restart', async () => {
    const { path, open, warnings } = await older()
    expect(await readFile(path, 'utf8')).toContain(SECRET)
    expect((await open()).secret()).toBe(SECRET)
    const text = await readFile(path, 'utf8')
    expect(text).not.toContain(SECRET)
    const again = await open()
    expect([again.secret(), await readFile(path, 'utf8')]).toEqual([SECRET, text])
    expect(warnings).toEqual([])
  })

  it('openCodeVault opens no secret under another user', async () => {
    const { open } = await older()
    const { codes } = await open()
    const sealed = await codes.seal('ann', SECRET)
    expect([codes.open('ann', { sealed }), codes.open('bob', { sealed })]).toEqual([SECRET, null])
  })

  it('openCodeVault stops nothing without the key file, and says whose codes it opened', async () => {
    const { keyFile, open, warnings } = await older()
    await open()
    await rm(keyFile)
    expect((await open()).secret()).toBeNull()
    expect(warnings.join()).toContain('does not open the codes at sign-in of manager.')
    expect(warnings.join()).toContain('recovery code')
  })

  it('openCodeVault leaves a secret as it is where no key can be made, and says so', async () => {
    const { keyFile, path, open, warnings } = await older()
    await writeFile(keyFile, 'something else')
    expect((await open()).secret()).toBe(SECRET)
    expect(await readFile(path, 'utf8')).toContain(SECRET)
    expect(warnings.join()).toContain('are not sealed yet')
  })
})
