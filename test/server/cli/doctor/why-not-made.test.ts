import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { whyNotMade } from '../../../../server/cli/doctor/why-not-made.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

describe('whyNotMade', () => {
  it('whyNotMade is nothing below a folder that can be written, however deep, and makes nothing', async () => {
    const folder = await temporaryFolder()
    expect(await whyNotMade(join(folder, 'a'))).toBeNull()
    expect(await whyNotMade(join(folder, 'a/b/c'))).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('whyNotMade is an error below a file', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    expect(await whyNotMade(join(file, 'a/b'))).toMatchObject({ code: expect.any(String) })
  })
})
