import { join } from 'node:path'
import { type Connections, NO_CONNECTIONS } from '../../core/model/connection.ts'
import { keysSchema } from '../../core/model/connection-schema.ts'
import type { KeyedSource, KeysOf, KeysState } from '../../core/model/connections-page.ts'
import { parsed } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { CONNECTIONS } from './document-formats.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import type { Safety } from './safety.ts'
import { openVault } from './vault.ts'

/** Which sources are connected, and the keys to them. Keys go in by `seal` and come out by `keys`, and by no other way. */
export interface ConnectionsFile {
  readonly document: DurableDocument<Connections>
  /** Keys as `sealed` of the document holds them. Rejects with a `StoreError`. */
  seal<S extends KeyedSource>(source: S, keys: KeysOf[S]): Promise<string>
  /** The keys that a source was connected with; null where there are none, or they cannot be opened. */
  keys<S extends KeyedSource>(source: S): KeysOf[S] | null
  keysState(source: KeyedSource): KeysState
}

/** Opens `connections.json` of the data folder and the key file. Throws a `StoreError`; lost keys stop nothing. */
export async function openConnections(
  dataDir: string,
  parts: {
    readonly keyFile: string
    readonly now: () => Instant
    readonly warn: (message: string) => void
    readonly safety?: Safety
  },
): Promise<ConnectionsFile> {
  const { now, keyFile, warn, safety } = parts
  const document = await openDocument({
    ...{ path: join(dataDir, 'connections.json'), format: CONNECTIONS, now, backup: true, safety },
    defaults: () => NO_CONNECTIONS,
  })
  const vault = await openVault(keyFile, warn)
  const keys = <S extends KeyedSource>(source: S): KeysOf[S] | null => {
    const sealed = document.data().sealed[source]
    const text = sealed === undefined ? null : vault.open(source, sealed)
    const found = text === null ? null : parsed<KeysOf[S]>(keysSchema(source), JSON.parse(text))
    return found?.ok ? found.value : null
  }
  return {
    document,
    seal: (source, given) => vault.seal(source, JSON.stringify(given)),
    keys,
    keysState(source) {
      if (document.data().sealed[source] === undefined) return 'none'
      return keys(source) ? 'set' : 'lost'
    },
  }
}
