import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ConnectWiseKeys, NO_CONNECTIONS } from '../../../core/model/connection.ts'
import { openConnections } from '../../../server/store/connections.ts'
import { NOON } from '../../helpers/start-test-server.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const KEYS: ConnectWiseKeys = { publicKey: 'public-one', privateKey: 'private-one' }

async function opener() {
  const folder = await temporaryFolder()
  const keyFile = join(await temporaryFolder(), 'pool.key')
  const warnings: string[] = []
  const warn = (message: string) => warnings.push(message)
  const open = () => openConnections(folder, { keyFile, now: () => NOON, warn })
  return { folder, keyFile, warnings, open }
}

describe('openConnections', () => {
  it('openConnections begins with nothing connected', async () => {
    const { open } = await opener()
    const file = await open()
    expect(file.document.data()).toEqual(NO_CONNECTIONS)
    expect([file.keys('connectwise'), file.keysState('connectwise')]).toEqual([null, 'none'])
  })

  it('openConnections keeps keys so that only it can tell them, after a restart too', async () => {
    const { open, folder } = await opener()
    const file = await open()
    const connectwise = await file.seal('connectwise', KEYS)
    await file.document.edit(now => ({ ...now, revision: 1, sealed: { connectwise } }))
    const text = await readFile(join(folder, 'connections.json'), 'utf8')
    expect(text).not.toContain('-one')
    const again = await open()
    expect(again.keys('connectwise')).toEqual(KEYS)
    expect([again.keysState('connectwise'), again.keysState('smileback')]).toEqual(['set', 'none'])
  })

  it('openConnections goes on without the key file: the keys are lost until they are entered again', async () => {
    const { open, keyFile } = await opener()
    const file = await open()
    const connectwise = await file.seal('connectwise', KEYS)
    await file.document.edit(now => ({ ...now, revision: 1, sealed: { connectwise } }))
    await rm(keyFile)
    const again = await open()
    expect([again.keys('connectwise'), again.keysState('connectwise')]).toEqual([null, 'lost'])
    const fresh = await again.seal('connectwise', KEYS)
    await again.document.edit(now => ({ ...now, revision: 2, sealed: { connectwise: fresh } }))
    expect(again.keysState('connectwise')).toBe('set')
  })
})
