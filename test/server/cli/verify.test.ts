import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDataFolder, openedData } from '../../helpers/a-data-folder.ts'
import { builtCommand } from '../../helpers/built-command.ts'

const verify = builtCommand('server/cli/verify.ts')
const GUIDE = [...readFileSync('docs/history.md', 'utf8').matchAll(/^ {4}npm run verify(?: -- (.*))?$/gm)]

describe('docs/history.md', () => {
  it('docs/history.md has commands that all work', async () => {
    const { dataDir } = await aDataFolder()
    const { head } = await (await openedData(dataDir)).audit.read(1, '')
    expect(GUIDE.map(([, words]) => words)).toEqual([undefined, '--head HASH'])
    for (const [, words = ''] of GUIDE) {
      const args = words.replace('HASH', String(head)).split(' ').filter(Boolean)
      expect(await verify(args, { DATA_DIR: dataDir })).toMatchObject({ code: 0, err: '' })
    }
  })
})

describe('verify', () => {
  it('verify ends with 1 and names the line where one before it was changed', async () => {
    const { dataDir } = await aDataFolder()
    const path = join(dataDir, 'audit.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"connection"', '"channel"'))
    const { code, out } = await verify([], { DATA_DIR: dataDir })
    expect([code, out]).toEqual([1, expect.stringContaining('audit.jsonl: line 2 does not follow')])
  })

  it('verify ends with 1 where no line has the hash that was noted, and with 2 where it is none', async () => {
    const { dataDir } = await aDataFolder()
    expect((await verify(['--head', 'ab'.repeat(32)], { DATA_DIR: dataDir })).code).toBe(1)
    expect(await verify(['--head', 'abc'], { DATA_DIR: dataDir })).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('--head needs the hash of a line') },
    })
  })
})
