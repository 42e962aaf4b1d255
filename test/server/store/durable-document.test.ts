import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { openDocument } from '../../../server/store/durable-document.ts'
import { StaleRevision, StoreError } from '../../../server/store/store-error.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

interface List {
  readonly revision: number
  readonly items: readonly string[]
}

const format = {
  schema: 1,
  check: (value: unknown) => ({ ok: true, value: value as List }) as const,
}
const plus = (item: string) => (list: List) => ({
  revision: list.revision + 1,
  items: [...list.items, item],
})

async function opener() {
  const folder = await temporaryFolder()
  const path = join(folder, 'list.json')
  const parts = { path, format, now: () => instant(0), backup: true }
  const open = () => openDocument<List>({ ...parts, defaults: () => ({ revision: 0, items: [] }) })
  return { open, path, folder }
}

describe('openDocument', () => {
  it('openDocument writes the defaults down at once and finds them again', async () => {
    const { open, path } = await opener()
    await open()
    expect(JSON.parse(await readFile(path, 'utf8')).data).toEqual({ revision: 0, items: [] })
    expect((await open()).data().items).toEqual([])
  })

  it('openDocument loses none of many edits at the same moment', async () => {
    const { open } = await opener()
    const list = await open()
    await Promise.all(['a', 'b', 'c', 'd'].map(item => list.edit(plus(item))))
    expect(list.data()).toEqual({ revision: 4, items: ['a', 'b', 'c', 'd'] })
  })

  it('openDocument lets edits wait for what holds it, which waits for those before it', async () => {
    const { open, path } = await opener()
    const list = await open()
    const before = list.edit(plus('a'))
    const after: Promise<List>[] = []
    const seen = await list.hold(async () => {
      after.push(list.edit(plus('b')))
      await Promise.race([...after, readFile(path)])
      return list.data().items
    })
    expect([seen, (await before).revision, (await after[0])?.items]).toEqual([['a'], 1, ['a', 'b']])
    await expect(list.hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await list.edit(plus('c'))).revision).toBe(3)
  })

  it('openDocument goes on from what another process wrote', async () => {
    const { open } = await opener()
    const [one, two] = [await open(), await open()]
    await one.edit(plus('a'))
    expect(await two.edit(plus('b'))).toEqual({ revision: 2, items: ['a', 'b'] })
    await one.refresh()
    expect(one.data().items).toEqual(['a', 'b'])
  })

  it('openDocument changes nothing when the change throws or skips a revision', async () => {
    const { open } = await opener()
    const list = await open()
    const failure = new Error('no')
    await expect(
      list.edit(() => {
        throw failure
      }),
    ).rejects.toBe(failure)
    await expect(list.edit(() => ({ revision: 2, items: [] }))).rejects.toThrow(StaleRevision)
    expect(list.data().revision).toBe(0)
    expect((await list.edit(plus('a'))).revision).toBe(1)
  })

  it('openDocument keeps what it had when the disk refuses', async () => {
    const { open, folder } = await opener()
    const list = await open()
    await rm(folder, { recursive: true })
    await expect(list.edit(plus('a'))).rejects.toThrow(StoreError)
    expect(list.data().items).toEqual([])
  })
})
