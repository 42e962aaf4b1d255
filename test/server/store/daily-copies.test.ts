import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_CONNECTIONS } from '../../../core/model/connection.ts'
import { instant } from '../../../core/model/units.ts'
import { createDailyCopies } from '../../../server/store/daily-copies.ts'
import { CONNECTIONS } from '../../../server/store/document-formats.ts'
import { seal } from '../../../server/store/envelope.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const DAY = 86_400_000

async function place() {
  const folder = await temporaryFolder()
  const clock = { now: instant(Date.parse('2026-11-24T23:59:00Z')) }
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const copy = createDailyCopies(folder, { now: () => clock.now, warn })
  const save = (revision: number) => {
    const text = seal({ ...NO_CONNECTIONS, revision }, CONNECTIONS, clock.now)
    return writeFile(join(folder, 'connections.json'), text)
  }
  const copied = async (day: string) => {
    const text = await readFile(join(folder, 'daily', day, 'connections.json'), 'utf8')
    return JSON.parse(text).data.revision
  }
  await save(1)
  return { folder, clock, warnings, copy, save, copied }
}

describe('createDailyCopies', () => {
  it('createDailyCopies keeps the first of each day in UTC', async () => {
    const { folder, clock, copy, save, copied } = await place()
    await copy()
    await save(2)
    await copy()
    expect(await copied('2026-11-24')).toBe(1)
    // Also where the program was started again on that day.
    await createDailyCopies(folder, { now: () => clock.now, warn: () => {} })()
    expect(await copied('2026-11-24')).toBe(1)
    clock.now = instant(clock.now + 120_000)
    await copy()
    expect(await copied('2026-11-25')).toBe(2)
  })

  it('createDailyCopies keeps 14 days, and leaves alone what is none of its own', async () => {
    const { folder, clock, copy } = await place()
    await mkdir(join(folder, 'daily', 'mine'), { recursive: true })
    for (let day = 0; day < 16; day++) {
      await copy()
      clock.now = instant(clock.now + DAY)
    }
    const days = (await readdir(join(folder, 'daily'))).sort()
    expect(days).toHaveLength(15)
    expect([days[0], days.at(-1)]).toEqual(['2026-11-26', 'mine'])
  })

  it('createDailyCopies never puts a damaged file over a good copy, and replaces a damaged copy', async () => {
    const { folder, copy, copied, clock, warnings } = await place()
    await copy()
    await writeFile(join(folder, 'connections.json'), 'half')
    const again = createDailyCopies(folder, { now: () => clock.now, warn: () => {} })
    await again()
    expect(await copied('2026-11-24')).toBe(1)
    clock.now = instant(clock.now + DAY)
    await again()
    expect(await readdir(join(folder, 'daily', '2026-11-25'))).toEqual([])
    expect(warnings).toEqual([])
  })

  it('createDailyCopies tells once a day of a disk that refuses, and goes on when it no longer does', async () => {
    const { folder, copy, copied, warnings } = await place()
    await writeFile(join(folder, 'daily'), '')
    await copy()
    await copy()
    expect(warnings).toEqual([expect.stringMatching(/daily could not be made: a file stands where a folder/)])
    await rm(join(folder, 'daily'))
    await copy()
    expect(await copied('2026-11-24')).toBe(1)
  })
})
