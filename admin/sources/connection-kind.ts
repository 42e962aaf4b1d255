import type { ConnectionsPage, SettingsOf } from '../../core/model/connections-page.ts'
import type { Result } from '../../core/model/result.ts'
import { type ConnectWiseDraft, connectWiseDraft, connectWiseSettings } from './connectwise-draft.ts'
import {
  type CsvDraft,
  csvDraft,
  csvSettings,
  type SmileBackDraft,
  smileBackDraft,
  smileBackSettings,
} from './plain-drafts.ts'

export interface DraftOf {
  readonly connectwise: ConnectWiseDraft
  readonly smileback: SmileBackDraft
  readonly csv: CsvDraft
}

/** What differs from source to source about connecting it. */
export interface ConnectionKind<S extends keyof SettingsOf> {
  draftOf(saved: SettingsOf[S] | null): DraftOf[S]
  settingsOf(draft: DraftOf[S]): Result<SettingsOf[S]>
  /** Its keys by the name they are sent under, with the labels of their fields. */
  readonly keys: { readonly [name: string]: string }
}

export const KINDS: { readonly [S in keyof SettingsOf]: ConnectionKind<S> } = {
  connectwise: {
    ...{ draftOf: connectWiseDraft, settingsOf: connectWiseSettings },
    keys: { publicKey: 'Public key', privateKey: 'Private key' },
  },
  smileback: {
    ...{ draftOf: smileBackDraft, settingsOf: smileBackSettings },
    keys: {
      ...{ clientId: 'Client id', clientSecret: 'Client secret' },
      ...{ username: 'User name', password: 'Password of that user' },
    },
  },
  csv: { draftOf: csvDraft, settingsOf: csvSettings, keys: {} },
}

/** What the draft of a source is kept as. */
export const connectionName = (source: keyof SettingsOf) => `source.${source}`

/** Whether the server holds keys of a source that it can open. */
export function hasKeys(page: Pick<ConnectionsPage, 'keys'>, source: keyof SettingsOf): boolean {
  return source !== 'csv' && page.keys[source] === 'set'
}
