import { isIP } from 'node:net'
import type { ChannelKind } from '../../core/model/message.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd])/i
const INNER_NAME = /^[a-z0-9-]+$|\.(local|lan|internal|home\.arpa)$/i

/**
 * What is wrong with the address of a channel, or null. HTTPS everywhere; plain HTTP to this machine itself, and for a
 * webhook to a machine of the same network.
 */
export function addressProblem(kind: ChannelKind, address: string): string | null {
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return 'an address without a name and password in it'
  if (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))) return null
  if (protocol === 'http:' && kind === 'webhook' && isInner(hostname)) return null
  if (kind === 'webhook') return 'an address with https://, or with http:// inside your network'
  return 'an address with https://'
}

/** Whether what is sent there can be read on the way. */
export function isPlainAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && !LOOPBACK.test(hostname)
}

function isInner(host: string): boolean {
  if (isIP(host) !== 0 || host.startsWith('[')) return PRIVATE.test(host)
  return INNER_NAME.test(host)
}
