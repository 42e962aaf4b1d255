import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockData } from '../../../server/store/data-lock.ts'
import { aDataFolder, contentOf, openedData } from '../../helpers/a-data-folder.ts'
import { builtCommand } from '../../helpers/built-command.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const commands = {
  backup: builtCommand('server/cli/backup.ts'),
  restore: builtCommand('server/cli/restore.ts'),
}

/** The commands of the guide, with files in a folder of the test's. */
const GUIDE = [...readFileSync('docs/backup.md', 'utf8').matchAll(/^ {4}npm run (backup|restore) -- (.*)$/gm)]

describe('docs/backup.md', () => {
  it('docs/backup.md has commands that all work, in their order', async () => {
    const { root, dataDir } = await aDataFolder()
    expect(GUIDE.map(([, name]) => name)).toEqual(['backup', 'backup', 'restore'])
    for (const [, name, words = ''] of GUIDE) {
      const args = words.split(' ').map(word => (word.startsWith('-') ? word : join(root, word)))
      const { code, err } = await commands[name as keyof typeof commands](args, { DATA_DIR: dataDir })
      expect([words, code, err]).toEqual([words, 0, ''])
    }
  })
})

describe('backup and restore', () => {
  it('restore brings back what backup wrote, tells what to type again, and writes it into the audit', async () => {
    const { root, dataDir } = await aDataFolder()
    const before = await contentOf(dataDir)
    const file = join(root, 'one.json.gz')
    const said = (await commands.backup([file], { DATA_DIR: dataDir })).out
    expect(said).toMatch(/^Wrote .* files, \d+ KB\. Sign-ins, keys/)
    const { head } = await (await openedData(dataDir)).audit.read(1, '')
    expect(said).toContain(`The newest line of its history has the hash ${head}.`)
    const DATA_DIR = join(await temporaryFolder(), 'new')
    const { code, out } = await commands.restore([file], { DATA_DIR })
    expect(code).toBe(0)
    expect(out).toContain('the next start prints a link')
    expect(out).toContain('Type the addresses again, under Messages: Team chat.')
    const after = await contentOf(DATA_DIR)
    expect(after['settings.json']).toBe(before['settings.json'])
    expect(after['audit.jsonl']?.startsWith(before['audit.jsonl'] ?? '-')).toBe(true)
    const store = await openedData(DATA_DIR)
    expect((await store.audit.read(1, '')).entries[0]).toMatchObject({ what: 'restore', who: 'command line' })
  })

  it('restore is refused while the folder is in use, and changes nothing', async () => {
    const { root, dataDir } = await aDataFolder()
    const file = join(root, 'one.json.gz')
    await commands.backup([file], { DATA_DIR: dataDir })
    const before = await contentOf(dataDir)
    const unlock = await lockData(dataDir)
    const { code, err } = await commands.restore([file], { DATA_DIR: dataDir })
    expect([code, err]).toEqual([1, expect.stringContaining(`(process ${process.pid}). Stop it first`)])
    expect(await contentOf(dataDir)).toEqual(before)
    await unlock()
  })

  it('restore refuses a file that is damaged, and changes nothing', async () => {
    const { root, dataDir } = await aDataFolder()
    const file = join(root, 'one.json.gz')
    await commands.backup([file], { DATA_DIR: dataDir })
    const before = await contentOf(dataDir)
    await writeFile(file, (await readFile(file)).subarray(0, 300))
    const { code, err } = await commands.restore([file], { DATA_DIR: dataDir })
    expect([code, err]).toEqual([
      1,
      `${file} cannot be used: it is damaged, or no backup of Poolboard. Nothing was changed.\n`,
    ])
    expect(await contentOf(dataDir)).toEqual(before)
    expect((await readdir(root)).sort()).toEqual(['data', 'data.key', 'one.json.gz'])
  })

  it('backup says in a sentence what is wrong, and 2 for what it does not understand', async () => {
    const empty = await temporaryFolder()
    const file = join(empty, 'one.json.gz')
    expect(await commands.backup([file], { DATA_DIR: empty })).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is nothing in the data folder'),
    })
    expect(await commands.backup([], {})).toMatchObject({ code: 2 })
    expect(await commands.backup([file, '--all'], {})).toMatchObject({ code: 2 })
    expect(await commands.restore([file], { DATA_DIR: empty })).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    })
  })
})
