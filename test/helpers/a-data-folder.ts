import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '../../core/model/units.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { openStore, type Store } from '../../server/store/open-store.ts'
import { aChannel } from './a-message.ts'
import { closedNovember } from './closed-november.ts'
import { createFakeLater } from './fake-later.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const PLANTED = [
  'planted-public-key',
  'planted-private-key',
  'planted-hook-planted-hook',
  'hooks.example/planted',
] as const

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const BY = { who: 'manager', address: '10.0.0.1' }

export async function openedData(
  dataDir: string,
  warn: (message: string) => void = () => {},
): Promise<Store> {
  const settings = () => defaultSettings({ zone: null, week: null }, NOW)
  return openStore(dataDir, settings, { now: () => NOW, later: createFakeLater().later, warn })
}

/** A data folder that was worked in: edits, a closed month, an audit, sealed keys, and a key file beside it. */
export async function aDataFolder() {
  const root = await temporaryFolder()
  const dataDir = join(root, 'data')
  await mkdir(dataDir)
  const store = await openedData(dataDir)
  const [publicKey, privateKey, hook, host] = PLANTED
  const keys = await store.connections.seal('connectwise', { publicKey, privateKey })
  await store.editConnections({
    ...{ by: BY, what: 'connection', shown: () => null },
    change: now => ({ ...now, revision: now.revision + 1, hook, sealed: { connectwise: keys } }),
  })
  const sealed = await store.messages.seal('one', { url: `https://${host}` })
  await store.editChannels({
    ...{ by: BY, what: 'channel', shown: () => null },
    change: now => ({
      revision: now.revision + 1,
      channels: [aChannel({ id: 'one', name: 'Team chat', sealed })],
    }),
  })
  await store.editSettings({
    ...{ by: BY, what: 'goals', shown: () => null },
    change: now => ({ ...now, locale: 'de-DE', revision: now.revision + 1 }),
  })
  await store.closedMonths.keep(closedNovember())
  await store.close()
  return { root, dataDir, keyFile: `${dataDir}.key`, sealed: [keys, sealed], now: () => NOW }
}

/** What is in a folder, by path, without what the program makes anew. */
export async function contentOf(folder: string): Promise<{ readonly [path: string]: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const paths = files.filter(path => !/daily|\.bak$|damage\.json|\.lock$/.test(path)).sort()
  const read = async (path: string) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const
  return Object.fromEntries(await Promise.all(paths.map(read)))
}
