import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { DurableFile } from '../../../server/store/durable-file.ts'
import type { Format } from '../../../server/store/envelope.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const format: Format<number> = {
  schema: 1,
  check: value =>
    typeof value === 'number'
      ? { ok: true, value }
      : { ok: false, problems: [{ path: '', message: 'a number' }] },
}

async function file(backup = true) {
  const folder = await temporaryFolder()
  const path = join(folder, 'goals.json')
  return { folder, path, file: new DurableFile({ path, format, now: () => instant(0), backup }) }
}

describe('DurableFile', () => {
  it('DurableFile reads null where there is no file', async () => {
    expect(await (await file()).file.read()).toBe(null)
  })

  it('DurableFile reads what it wrote, for its owner only, and leaves nothing else behind', async () => {
    const { file: goals, path, folder } = await file()
    await goals.write(5)
    expect(await goals.read()).toBe(5)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['goals.json'])
  })

  it('DurableFile keeps the last good generation as a backup', async () => {
    const { file: goals, path } = await file()
    await goals.write(5)
    const before = await readFile(path, 'utf8')
    await goals.write(6)
    expect(await readFile(`${path}.bak`, 'utf8')).toBe(before)
  })

  it('DurableFile does not let a damaged file push a good backup out', async () => {
    const { file: goals, path } = await file()
    await goals.write(5)
    await goals.write(6)
    await writeFile(path, '')
    await goals.write(7)
    expect(await readFile(`${path}.bak`, 'utf8')).toContain('"data": 5')
    expect(await goals.read()).toBe(7)
  })

  it('DurableFile names a file that it cannot use and the reason, and leaves it alone', async () => {
    const { file: goals, path } = await file()
    await goals.write(5)
    await writeFile(path, '{"schema":1,')
    await expect(goals.read()).rejects.toThrow(`${path} cannot be used: it is damaged, not whole JSON.`)
    expect(await goals.look()).toMatchObject({ ok: false, damaged: true })
    expect(await readFile(path, 'utf8')).toBe('{"schema":1,')
  })

  it('DurableFile keeps the file of an older schema before it writes the first of a newer, and only once', async () => {
    const { file: goals, path } = await file(false)
    await goals.write(5)
    const before = await readFile(path, 'utf8')
    const newer = { ...format, schema: 2, migrations: { 1: (data: unknown) => Number(data) + 1 } }
    const migrated = new DurableFile({ path, format: newer, now: () => instant(0), backup: false })
    expect(await migrated.read()).toBe(6)
    await migrated.write(7)
    await migrated.write(8)
    expect(await readFile(`${path}.schema-1`, 'utf8')).toBe(before)
    expect(await migrated.read()).toBe(8)
  })

  it('DurableFile keeps the old file when a write fails, and tells which file and why', async () => {
    const { file: goals, path, folder } = await file(false)
    await mkdir(path)
    await expect(goals.write(6)).rejects.toThrow(
      `${path} could not be written: a folder stands where a file is needed. Nothing was changed.`,
    )
    expect(await readdir(folder)).toEqual(['goals.json'])
  })
})
