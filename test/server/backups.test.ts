import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { createBackups } from '../../server/backups.ts'
import { aDataFolder, openedData } from '../helpers/a-data-folder.ts'

const DAY = 86_400_000

async function place(isNamed = true) {
  const { root, dataDir, now } = await aDataFolder()
  const backupDir = isNamed ? join(root, 'backups') : null
  const clock = { now: now() as number }
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const parts = { store: await openedData(dataDir), now: () => instant(clock.now), warn }
  const make = () => createBackups({ ...parts, config: { dataDir, keyFile: null, backupDir } })
  const names = async () => (backupDir === null ? [] : (await readdir(backupDir)).sort())
  return { backupDir, root, clock, warnings, make, names }
}

describe('createBackups', () => {
  it('createBackups writes one file a day at the beat, also over a restart, and keeps the newest 14', async () => {
    const { clock, make, names, backupDir } = await place()
    let backups = make()
    for (let day = 0; day < 16; day++) {
      await Promise.all([backups.beat(), backups.beat()])
      clock.now += 3_600_000
      backups = make()
      await backups.beat()
      clock.now += DAY - 3_600_000
    }
    const kept = await names()
    expect(kept).toHaveLength(14)
    expect(kept[0]).toBe('poolboard-2026-11-26T170000Z.json.gz')
    expect(await backups.state()).toMatchObject({
      folder: backupDir,
      files: [{ name: kept[13] }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    })
  })

  it('createBackups leaves other files in the folder alone', async () => {
    const { clock, make, names, backupDir } = await place()
    const backups = make()
    await backups.beat()
    await writeFile(join(backupDir ?? '', 'mine.txt'), '')
    for (let day = 0; day < 15; day++) {
      clock.now += DAY
      await backups.beat()
    }
    expect(await names()).toEqual(expect.arrayContaining(['mine.txt']))
    expect(await names()).toHaveLength(15)
  })

  it('createBackups tells once a day of a folder that refuses, and goes on when it no longer does', async () => {
    const { make, names, backupDir, warnings } = await place()
    await writeFile(backupDir ?? '', '')
    const backups = make()
    await backups.beat()
    await backups.beat()
    expect(warnings).toEqual([
      expect.stringMatching(/^The backup of the day failed: .*a file stands where a folder is needed/),
    ])
    await rm(backupDir ?? '')
    await backups.beat()
    expect(await names()).toHaveLength(1)
  })

  it('createBackups does nothing by itself where no folder is named', async () => {
    const { make, root, warnings } = await place(false)
    const backups = make()
    await backups.beat()
    expect(await backups.state()).toEqual({ folder: null, files: [] })
    await expect(backups.write()).rejects.toThrow('Set BACKUP_DIR')
    expect([warnings, (await readdir(root)).sort()]).toEqual([[], ['data', 'data.key']])
  })
})
