import { createServer } from 'node:net'
import { errorCode } from '../../store/store-error.ts'
import { type Finding, ok, wrong } from './finding.ts'

export interface PortParts {
  readonly port: number
  /** Null: every interface. */
  readonly host: string | null
  /** Why it cannot be listened on, as the system's code; null where it can. */
  readonly refused: string | null
  /** Whether a Poolboard on this data folder answers there. */
  readonly ours: boolean
}

/** Whether the port is free, or ours already. */
export function portFinding({ port, host, refused, ours }: PortParts): Finding {
  if (ours) return ok('port', `Poolboard answers on port ${port}.`)
  if (refused === null) return ok('port', port === 0 ? 'Any port that is free.' : `Port ${port} is free.`)
  if (refused === 'EADDRINUSE')
    return wrong(
      'port',
      `Another program holds port ${port}.`,
      'Stop that program, or set PORT to another number.',
    )
  if (refused === 'EACCES')
    return wrong(
      'port',
      `Port ${port} is not for programs of a plain user.`,
      'Set PORT to a number above 1023.',
    )
  if (refused === 'EADDRNOTAVAIL' || refused === 'ENOTFOUND')
    return wrong('port', `HOST ${host} is not an address of this machine.`, 'Set HOST to one that is.')
  return wrong('port', `Port ${port} cannot be opened (${refused}).`, 'Set PORT or HOST to something else.')
}

/** Why a port cannot be listened on, as the system's code; null where it can. */
export const portRefused = (port: number, host: string | null): Promise<string | null> =>
  new Promise(resolve => {
    const server = createServer()
    server.once('error', error => resolve(errorCode(error) || 'no reason given'))
    server.listen({ port, ...(host === null ? {} : { host }) }, () => server.close(() => resolve(null)))
  })
