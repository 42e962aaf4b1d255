import { join, resolve } from 'node:path'
import { NO_CONNECTIONS } from '../../../core/model/connection.ts'
import { keysSchema } from '../../../core/model/connection-schema.ts'
import type { KeyedSource, KeysOf } from '../../../core/model/connections-page.ts'
import { parsed } from '../../../core/model/settings.ts'
import type { Team } from '../../../core/model/team.ts'
import { CONNECTIONS, SETTINGS } from '../../store/document-formats.ts'
import { type Format, unseal } from '../../store/envelope.ts'
import { fileText } from '../../store/file-text.ts'
import type { Store } from '../../store/open-store.ts'
import { openVault } from '../../store/vault.ts'
import { type Finding, wrong } from './finding.ts'

/** What a data folder holds, as far as the doctor asks. */
export interface KnownSettings {
  /** Empty before the first start. */
  readonly teams: readonly Team[]
  readonly connections: Pick<Store['connections'], 'data' | 'keys'>
  /** Whether keys of sources are kept. */
  readonly hasKeys: boolean
  /** Files that cannot be used. */
  readonly findings: readonly Finding[]
}

/** Reads the settings and the connections of a data folder. It writes nothing, so that it may run beside a server. */
export async function knownSettings(dataDir: string, keyFile: string): Promise<KnownSettings> {
  const findings: Finding[] = []
  const read = async <T>(name: string, format: Format<T>): Promise<T | null> => {
    const text = await fileText(join(dataDir, name)).catch(() => null)
    if (text === null) return null
    const found = unseal(text, format)
    if (found.ok) return found.value
    findings.push(wrong('data', `${name} cannot be used: ${found.reason}.`, remedy(found.damaged === true)))
    return null
  }
  const settings = await read('settings.json', SETTINGS)
  const connections = (await read('connections.json', CONNECTIONS)) ?? NO_CONNECTIONS
  const vault = await openVault(resolve(keyFile), () => {})
  return {
    teams: settings?.teams ?? [],
    hasKeys: Object.keys(connections.sealed).length > 0,
    findings,
    connections: {
      data: () => connections,
      keys<S extends KeyedSource>(source: S): KeysOf[S] | null {
        const sealed = connections.sealed[source]
        const text = sealed === undefined ? null : vault.open(source, sealed)
        const keys = text === null ? null : parsed<KeysOf[S]>(keysSchema(source), JSON.parse(text))
        return keys?.ok ? keys.value : null
      },
    },
  }
}

const remedy = (damaged: boolean) =>
  damaged
    ? 'The next start takes the newest good copy, and says so.'
    : 'Start the newer Poolboard again, or restore a backup: docs/backup.md.'
