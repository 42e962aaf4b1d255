import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { openHistory } from '../../../server/store/history.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { aMonth } from '../../helpers/a-history.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

async function opened() {
  const folder = await temporaryFolder()
  const warnings: string[] = []
  const parts = { now: () => instant(0), warn: (message: string) => void warnings.push(message) }
  return { folder, warnings, path: join(folder, 'history'), open: () => openHistory(folder, parts) }
}

describe('openHistory', () => {
  it('openHistory finds nothing in a new folder, and makes none', async () => {
    const { folder, open } = await opened()
    expect((await open()).of('desk')).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it('openHistory keeps a month in a file of its own and has it after a restart, the earliest first', async () => {
    const { path, open } = await opened()
    const files = await open()
    await files.keep('desk', aMonth('2026-10', [2]))
    await files.keep('desk', aMonth('2026-09', [1]))
    await files.keep('desk-2', aMonth('2026-10', []))
    expect((await readdir(path)).sort()).toEqual([
      'desk-2-2026-10.json',
      'desk-2026-09.json',
      'desk-2026-10.json',
    ])
    expect((await open()).of('desk')).toEqual([aMonth('2026-09', [1]), aMonth('2026-10', [2])])
  })

  it('openHistory gives the same array while nothing changed, and replaces a month that is kept again', async () => {
    const files = await (await opened()).open()
    await files.keep('desk', aMonth('2026-10', [2]))
    const before = files.of('desk')
    expect(files.of('desk')).toBe(before)
    await files.keep('desk', aMonth('2026-10', [3]))
    expect(files.of('desk')).toEqual([aMonth('2026-10', [3])])
    expect(files.of('desk')).not.toBe(before)
  })

  it.each([
    ['a byte is another', (text: string) => text.replace('"opened": 1', '"opened": 2')],
    ['it is cut off', (text: string) => text.slice(0, 100)],
    ['its schema is newer', (text: string) => text.replace('"schema": 1', '"schema": 2')],
  ])('openHistory sets a file aside when %s, says so and goes on', async (_, damage) => {
    const { path, open, warnings } = await opened()
    const files = await open()
    await files.keep('desk', aMonth('2026-09', [1]))
    await files.keep('desk', aMonth('2026-10', [1]))
    const file = join(path, 'desk-2026-10.json')
    await writeFile(file, damage(await readFile(file, 'utf8')))
    expect((await open()).of('desk').map(({ month }) => month)).toEqual(['2026-09'])
    expect(warnings).toHaveLength(1)
    expect((await readdir(path)).sort()).toEqual(['desk-2026-09.json', 'desk-2026-10.json.damaged'])
  })

  it('openHistory knows a month even when the disk refuses it', async () => {
    const { folder, path, open } = await opened()
    const files = await open()
    await mkdir(folder, { recursive: true })
    await writeFile(path, 'a file where the folder belongs')
    await expect(files.keep('desk', aMonth('2026-10', [1]))).rejects.toThrow(StoreError)
    expect(files.of('desk')).toHaveLength(1)
  })

  it('openHistory forgets every month, on the disk too, and nothing else that lies there', async () => {
    const { path, open } = await opened()
    const files = await open()
    await files.keep('desk', aMonth('2026-10', [2]))
    await writeFile(join(path, 'notes.txt'), '')
    await files.forget()
    expect(files.of('desk')).toEqual([])
    expect(await readdir(path)).toEqual(['notes.txt'])
    expect((await open()).of('desk')).toEqual([])
  })

  it('openHistory has nothing to forget in a new folder', async () => {
    const { open } = await opened()
    await expect((await open()).forget()).resolves.toBeUndefined()
  })
})
