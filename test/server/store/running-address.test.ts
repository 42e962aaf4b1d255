import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forgetAddress, keepAddress, runningAddress } from '../../../server/store/running-address.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

describe('runningAddress', () => {
  it('runningAddress is what was kept, until it is forgotten', async () => {
    const folder = await temporaryFolder()
    expect(await runningAddress(folder)).toBeNull()
    await keepAddress(folder, { host: null, port: 4710 })
    expect(await runningAddress(folder)).toEqual({ host: null, port: 4710 })
    await forgetAddress(folder)
    await forgetAddress(folder)
    expect(await runningAddress(folder)).toBeNull()
  })

  it.each(['', 'no JSON', '{}', '{"host":5,"port":80}', '{"host":null,"port":"80"}', 'null'])(
    'runningAddress does not know what %j means',
    async text => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'running.json'), text)
      expect(await runningAddress(folder)).toBeNull()
    },
  )
})
