import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openVault } from '../../../server/store/vault.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

async function vaultIn(folder?: string) {
  const path = join(folder ?? (await temporaryFolder()), 'pool.key')
  const warnings: string[] = []
  const open = () => openVault(path, message => warnings.push(message))
  return { path, warnings, ...(await open()) }
}

describe('openVault', () => {
  it('openVault opens what it sealed, after a restart too', async () => {
    const vault = await vaultIn()
    const sealed = await vault.seal('connectwise', 'a secret')
    expect(sealed).toMatch(/^v1\.[\w-]+$/)
    expect(sealed).not.toContain('secret')
    expect(vault.open('connectwise', sealed)).toBe('a secret')
    expect((await openVault(vault.path, () => {})).open('connectwise', sealed)).toBe('a secret')
  })

  it('openVault makes its key at the first secret, for its owner alone', async () => {
    const vault = await vaultIn()
    await expect(stat(vault.path)).rejects.toThrow('ENOENT')
    await vault.seal('connectwise', 'x')
    expect((await stat(vault.path)).mode & 0o777).toBe(0o600)
    expect(Buffer.from(await readFile(vault.path, 'utf8'), 'base64')).toHaveLength(32)
    const key = await readFile(vault.path, 'utf8')
    await vault.seal('connectwise', 'x')
    expect(await readFile(vault.path, 'utf8')).toBe(key)
  })

  it('openVault never seals the same secret to the same text', async () => {
    const { seal } = await vaultIn()
    expect(await seal('connectwise', 'x')).not.toBe(await seal('connectwise', 'x'))
  })

  it('openVault opens nothing under another name, nor with another key file', async () => {
    const vault = await vaultIn()
    const sealed = await vault.seal('connectwise', 'x')
    expect(vault.open('smileback', sealed)).toBeNull()
    await rm(vault.path)
    const fresh = await openVault(vault.path, () => {})
    expect(fresh.open('connectwise', sealed)).toBeNull()
    await fresh.seal('connectwise', 'y')
    expect(fresh.open('connectwise', sealed)).toBeNull()
  })

  it('openVault opens nothing that was changed, by a single bit, or is no seal at all (law)', async () => {
    const vault = await vaultIn()
    const sealed = await vault.seal('connectwise', 'a secret')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), bit => {
        const other = Buffer.from(bytes)
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(vault.open('connectwise', `v1.${other.toString('base64url')}`)).toBeNull()
      }),
    )
    fc.assert(fc.property(fc.string(), text => vault.open('connectwise', text) === null))
    expect(vault.open('connectwise', sealed.replace('v1', 'v2'))).toBeNull()
  })

  it('openVault stops nothing over a file that is no key, and never writes over it', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'pool.key'), 'dear diary')
    const { warnings, seal, path } = await vaultIn(folder)
    expect(warnings).toEqual([expect.stringContaining('it holds something else than a key')])
    await expect(seal('connectwise', 'x')).rejects.toThrow('Set KEY_FILE to another file')
    expect(await readFile(path, 'utf8')).toBe('dear diary')
  })
})
