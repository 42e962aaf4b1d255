import { isConnectedSource } from '../../core/model/connection-schema.ts'
import type { ConnectedSource } from '../../core/model/connections-page.ts'
import { Refused } from './refused.ts'

/** The source that an address names. Throws a `Refused` for any other word. */
export function connectedSource(name: string): ConnectedSource {
  if (isConnectedSource(name)) return name
  throw new Refused(404, 'There is no source of this name.')
}
