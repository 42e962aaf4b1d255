import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeLeftovers, replaceFile } from '../../../server/store/replace-file.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

describe('replaceFile', () => {
  it('replaceFile never lets a reader see half a file, with many writes at a time', async () => {
    const path = join(await temporaryFolder(), 'state.json')
    const text = (n: number) => String(n).repeat(20_000)
    await replaceFile(path, text(0))
    const writes = Array.from({ length: 8 }, (_, n) => replaceFile(path, text(n + 1)))
    const whole = /^(\d)\1*$/
    for (let n = 0; n < 20; n++) expect(await readFile(path, 'utf8')).toMatch(whole)
    await Promise.all(writes)
    expect(await readFile(path, 'utf8')).toHaveLength(20_000)
  })
})

describe('removeLeftovers', () => {
  it('removeLeftovers removes what a write that was cut off left, and nothing else', async () => {
    const folder = await temporaryFolder()
    const names = ['a.json', 'a.json.bak', 'a.json.123.tmp', 'b.json.123.tmp', 'other.tmp']
    for (const name of names) await writeFile(join(folder, name), '')
    await removeLeftovers(join(folder, 'a.json'))
    expect((await readdir(folder)).sort()).toEqual(names.filter(name => name !== 'a.json.123.tmp'))
  })
})
