import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/model/units.ts'
import { openSnapshots } from '../../../server/store/open-snapshots.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

async function opened() {
  const folder = await temporaryFolder()
  const path = join(folder, 'last-snapshots.json')
  const warnings: string[] = []
  const parts = { now: () => 0 as Instant, warn: (message: string) => void warnings.push(message) }
  return { folder, path, warnings, open: () => openSnapshots(path, parts) }
}

describe('openSnapshots', () => {
  it('openSnapshots gives what was written last, and nothing where there is no file', async () => {
    const { open } = await opened()
    const first = await open()
    expect(first.data).toEqual([])
    first.data = [sampleSnapshot]
    await first.write()
    expect((await open()).data).toEqual([sampleSnapshot])
  })

  it('openSnapshots sets a damaged file aside and says so', async () => {
    const { folder, path, warnings, open } = await opened()
    await writeFile(path, '{"schema":1')
    expect((await open()).data).toEqual([])
    expect(await readdir(folder)).toEqual(['last-snapshots.json.damaged'])
    expect(warnings).toEqual([expect.stringContaining('was damaged and is set aside')])
  })
})
