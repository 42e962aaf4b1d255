import { setupLink } from './auth/setup-link.ts'

/**
 * Where a person opens the wall, the desk and the health check; with a token also where the manager's password is set.
 * That link works once, and only until the next start prints another.
 */
export function links(host: string | null, port: number, setup: string | null): string {
  const base = baseAddress(host, port)
  const three = `Display  ${base}/display/\nAdmin    ${base}/admin/\nHealth   ${base}/healthz\n`
  return setup === null ? three : `${three}Set up   ${setupLink(base, setup)}\n`
}

/** How a person at this machine reaches it, without a slash at the end. */
export function baseAddress(host: string | null, port: number): string {
  const open = host === null || host === '0.0.0.0' || host === '::'
  const name = open ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
