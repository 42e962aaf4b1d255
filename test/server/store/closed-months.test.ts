import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AlreadyClosed, openClosedMonths } from '../../../server/store/closed-months.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { paidNovember } from '../../helpers/paid-november.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const MONTH = paidNovember()
const NAME = 'help-desk-2026-11.json'
const of = (month: string) => paidNovember({ period: { ...MONTH.period, month } })

async function opened() {
  const folder = await temporaryFolder()
  return {
    folder,
    path: (name: string) => join(folder, 'closed', name),
    open: () => openClosedMonths(folder),
  }
}

describe('openClosedMonths', () => {
  it('openClosedMonths finds nothing in a new folder, and makes none', async () => {
    const { folder, open } = await opened()
    const months = await open()
    expect([months.all(), months.damaged(), await readdir(folder)]).toEqual([[], [], []])
    expect(await months.read('help-desk', '2026-11')).toBe(null)
  })

  it('openClosedMonths keeps a month read-only, lists it without its rows, and has it after a restart', async () => {
    const { path, open } = await opened()
    const months = await open()
    const { sha256 } = await months.keep(MONTH)
    expect((await stat(path(NAME))).mode & 0o777).toBe(0o444)
    expect(await readdir(path('.'))).toEqual([NAME])
    for (const each of [months, await open()]) {
      expect(each.all()).toMatchObject([{ sha256, closed: { goals: [{ metric: 'mttr', rows: [] }] } }])
      expect(await each.read('help-desk', '2026-11')).toEqual({ sha256, closed: MONTH })
    }
  })

  it('openClosedMonths refuses a second close, even of a month that another process closed', async () => {
    const { path, open } = await opened()
    const [here, there] = [await open(), await open()]
    await there.keep(MONTH)
    const before = await readFile(path(NAME), 'utf8')
    await expect(here.keep(paidNovember({ note: 'again' }))).rejects.toThrow(AlreadyClosed)
    expect(await readFile(path(NAME), 'utf8')).toBe(before)
  })

  it('openClosedMonths lists months in their order and teams apart, whose names hold hyphens', async () => {
    const { open } = await opened()
    const months = await open()
    await months.keep(of('2026-12'))
    await months.keep(of('2026-11'))
    await months.keep(paidNovember({ team: { ...MONTH.team, id: 'help-desk-2' } }))
    expect((await open()).all().map(({ closed }) => [closed.team.id, closed.period.month])).toEqual([
      ['help-desk', '2026-11'],
      ['help-desk-2', '2026-11'],
      ['help-desk', '2026-12'],
    ])
  })

  it('openClosedMonths names a damaged file and leaves it, and sees when it is whole again', async () => {
    const { path, open } = await opened()
    const months = await open()
    await months.keep(MONTH)
    const whole = await readFile(path(NAME), 'utf8')
    await chmod(path(NAME), 0o600)
    await writeFile(path(NAME), whole.replace('10001', '10002'))
    await months.refresh()
    expect(months.all()).toEqual([])
    expect(months.damaged()).toEqual([
      {
        ...{ file: `closed/${NAME}`, team: 'help-desk', month: '2026-11' },
        reason: 'its contents do not match its checksum',
      },
    ])
    await expect(months.read('help-desk', '2026-11')).rejects.toThrow(`closed/${NAME} is damaged`)
    await expect(months.keep(MONTH)).rejects.toThrow(AlreadyClosed)
    await writeFile(path(NAME), whole)
    await months.refresh()
    expect([months.all().length, months.damaged()]).toEqual([1, []])
  })

  it('openClosedMonths does not take one month for another', async () => {
    const { path, open } = await opened()
    await (await open()).keep(MONTH)
    await writeFile(path('help-desk-2026-10.json'), await readFile(path(NAME)))
    expect((await open()).damaged()).toMatchObject([{ month: '2026-10', reason: 'it holds another month' }])
  })

  it('openClosedMonths removes what a close that was cut off left behind', async () => {
    const { path, open } = await opened()
    await mkdir(path('.'))
    await writeFile(path(`${NAME}.1234.tmp`), 'half')
    await open()
    expect(await readdir(path('.'))).toEqual([])
  })

  it('openClosedMonths closes nothing when the disk refuses', async () => {
    const { folder, open } = await opened()
    const months = await open()
    await writeFile(join(folder, 'closed'), 'a file')
    await expect(months.keep(MONTH)).rejects.toThrow(StoreError)
    expect(months.all()).toEqual([])
  })
})
