import type { ConnectedSource } from '../../core/model/connections-page.ts'

export const CONNECTIONS_PATH = '/api/v1/connections'

/** The address of one source, or of something it can be asked. */
export function sourcePath(source: ConnectedSource, rest?: 'check' | 'readiness' | 'facts'): string {
  return rest === undefined ? `${CONNECTIONS_PATH}/${source}` : `${CONNECTIONS_PATH}/${source}/${rest}`
}
