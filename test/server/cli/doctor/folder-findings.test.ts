import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataFolderFindings, spaceFinding } from '../../../../server/cli/doctor/data-folder-findings.ts'
import { keyFileFinding } from '../../../../server/cli/doctor/key-file-finding.ts'
import { lockData } from '../../../../server/store/data-lock.ts'
import { RESTORING } from '../../../../server/store/restore-archive.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

/** Each look at the time is so much later. */
function ticking(step: number) {
  let time = 0
  return () => {
    time += step
    return time
  }
}
const states = async (path: string, step = 1) =>
  (await dataFolderFindings(path, ticking(step))).map(({ what, state }) => `${what} ${state}`)

describe('dataFolderFindings', () => {
  it('dataFolderFindings finds a closed folder well and leaves nothing in it', async () => {
    const folder = await temporaryFolder()
    expect((await states(folder)).filter(each => !each.startsWith('disk'))).toEqual(['data ok', 'lock ok'])
    expect(await readdir(folder)).toEqual([])
  })

  it('dataFolderFindings says that the first start makes a folder, and makes none', async () => {
    const folder = await temporaryFolder()
    expect(await states(join(folder, 'a/b'))).toEqual(['data ok'])
    expect(await readdir(folder)).toEqual([])
  })

  it('dataFolderFindings finds a folder below a file wrong, and a file in its place', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    expect(await states(join(file, 'data'))).toEqual(['data wrong'])
    expect(await states(file)).toContain('data wrong')
  })

  it('dataFolderFindings has a folder looked at that is open to others, and a disk that is slow', async () => {
    const folder = await temporaryFolder()
    expect(await states(folder, 251)).toContain('data look')
    expect(await states(folder, 250)).not.toContain('data look')
    await chmod(folder, 0o755)
    expect(await states(folder)).toContain('data look')
  })

  it('dataFolderFindings names who runs on it, and a restore that was cut off', async () => {
    const folder = await temporaryFolder()
    const unlock = await lockData(folder)
    await mkdir(join(folder, RESTORING))
    const found = await dataFolderFindings(folder, ticking(1))
    expect(found.map(({ sentence }) => sentence)).toContain(`Process ${process.pid} runs on this folder.`)
    expect(found.at(-1)).toMatchObject({ state: 'wrong', sentence: 'A restore was cut off.' })
    await unlock()
  })
})

describe('spaceFinding', () => {
  it('spaceFinding is wrong below 50 MB, worth a look below 500 MB, well above', () => {
    const MB = 1024 * 1024
    const wanted = (left: number) => (left < 50 * MB ? 'wrong' : left < 500 * MB ? 'look' : 'ok')
    fc.assert(
      fc.property(fc.nat(600 * MB), left => {
        expect(spaceFinding(left).state).toBe(wanted(left))
      }),
    )
    expect([0, 50 * MB, 500 * MB].map(left => spaceFinding(left).state)).toEqual(['wrong', 'look', 'ok'])
  })
})

describe('keyFileFinding', () => {
  const aKey = async (text: string, mode: number) => {
    const path = join(await temporaryFolder(), 'data.key')
    await writeFile(path, text)
    await chmod(path, mode)
    return path
  }
  const key = `${randomBytes(32).toString('base64')}\n`

  it('keyFileFinding finds a closed key well and has an open one looked at', async () => {
    expect((await keyFileFinding(await aKey(key, 0o600), true)).state).toBe('ok')
    const open = await aKey(key, 0o644)
    expect(await keyFileFinding(open, true)).toMatchObject({ state: 'look', remedy: `chmod 600 ${open}` })
  })

  it('keyFileFinding misses a key only where something is sealed', async () => {
    const path = join(await temporaryFolder(), 'none.key')
    expect((await keyFileFinding(path, false)).state).toBe('ok')
    expect(await keyFileFinding(path, true)).toMatchObject({
      ...{ state: 'wrong', sentence: `${path} is gone: the keys of sources cannot be opened.` },
    })
  })

  it('keyFileFinding has a key file looked at that could not be made', async () => {
    const path = join(await temporaryFolder(), 'none.key')
    const readOnly = async () => Object.assign(new Error('read-only'), { code: 'EROFS' })
    expect(await keyFileFinding(path, false, readOnly)).toMatchObject({
      ...{ state: 'look', sentence: expect.stringContaining(`${path} cannot be made: `) },
    })
  })

  it('keyFileFinding finds something else than a key wrong, and a folder', async () => {
    expect((await keyFileFinding(await aKey('short', 0o600), false)).state).toBe('wrong')
    expect((await keyFileFinding(await temporaryFolder(), false)).state).toBe('wrong')
  })
})
