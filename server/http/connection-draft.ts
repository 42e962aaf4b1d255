import type { Connections } from '../../core/model/connection.ts'
import type {
  ConnectedSource,
  ConnectionDraft,
  DraftedSource,
  KeyedSource,
  KeysOf,
} from '../../core/model/connections-page.ts'
import { Refused } from './refused.ts'

type Kept = <S extends KeyedSource>(source: S) => KeysOf[S] | null

const FIRST_KEY: { readonly [source in KeyedSource]: string } = {
  connectwise: 'keys.publicKey',
  smileback: 'keys.clientId',
}

/**
 * A source as a request asks for it; what the request leaves out is taken from what is kept. Kept keys go only to the site
 * that they were given for: whoever may change the address must not learn them by it. Throws a `Refused` where keys are
 * missing, and where nothing is kept.
 */
export function draftOf(
  source: ConnectedSource,
  { settings, keys }: ConnectionDraft,
  connections: Connections,
  kept: Kept,
): DraftedSource {
  const saved = connections[source]
  const asked = settings ?? saved
  if (asked === null) throw new Refused(404, 'This source is not connected.')
  if (source === 'csv') return { source, settings: asked, keys: null } as DraftedSource
  const isSameSite = saved !== null && siteOf(saved) === siteOf(asked)
  const given = keys ?? (isSameSite ? kept(source) : null)
  if (given === null)
    throw new Refused(422, [
      {
        path: FIRST_KEY[source],
        message: 'Enter all the keys. Keys that are kept go only to the site that they were given for.',
      },
    ])
  return { source, settings: asked, keys: given } as DraftedSource
}

const siteOf = (settings: object) => ('site' in settings ? settings.site : null)
