import { hostname } from 'node:os'
import type { Config } from './config.ts'

/** The names that this server answers to, in small letters: of this machine, of its public address, and those allowed. */
export function ownNames(
  { allowedHosts, publicUrl, host }: Pick<Config, 'allowedHosts' | 'publicUrl' | 'host'>,
  machine = hostname(),
): readonly string[] {
  const plain = machine.toLowerCase()
  const local = plain.endsWith('.local') ? plain.slice(0, -'.local'.length) : plain
  const named = [publicUrl === null ? '' : new URL(publicUrl).hostname, host?.toLowerCase() ?? '']
  return [plain, local, `${local}.local`, ...named, ...allowedHosts].filter(name => name !== '')
}
