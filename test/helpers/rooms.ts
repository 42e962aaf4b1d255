/** What one room may import. What is not listed is forbidden. */
export interface Room {
  /** Rooms, by the beginning of their path: `core` is every room below core. */
  readonly imports: readonly string[] | 'anything'
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[]
  /** Packages by name; `node:` is every module of Node's own. */
  readonly packages: readonly string[] | 'anything'
  /** Packages that must not arrive by any chain of imports either. */
  readonly never?: readonly string[]
  /** Only the files directly in the folder; a folder below it is a room of its own, or forbidden. */
  readonly top?: true
}

const FONT = '@fontsource-variable/archivo'

/** The arrows of the architecture. The longest prefix decides a file's room. */
export const ROOMS: { readonly [prefix: string]: Room } = {
  'core/model': { imports: [], packages: ['zod'] },
  'core/time': { imports: ['core/model'], packages: [] },
  'core/metrics': { imports: ['core/model', 'core/time'], packages: [] },
  'core/bonus': { imports: ['core/model', 'core/time', 'core/metrics'], packages: [] },
  'core/projection': { imports: ['core/model', 'core/time', 'core/metrics', 'core/bonus'], packages: [] },
  'core/charts': { imports: ['core/model'], packages: ['d3'], never: ['zod'] },
  'core/snapshot': { imports: ['core'], packages: [], never: ['zod'] },
  'server/sources': { imports: ['core/model', 'core/time'], packages: ['node:', 'csv-parse', 'cockatiel'] },
  'server/store': { imports: ['core'], packages: ['node:', 'lowdb'] },
  'server/auth': {
    imports: ['core/model', 'server/store'],
    packages: ['node:', '@node-rs/argon2', 'otpauth'],
  },
  'server/holidays': { imports: ['core/model'], packages: ['date-holidays'] },
  'server/messages': { imports: ['core'], packages: ['node:', 'nodemailer'] },
  'server/http': {
    imports: ['core', 'server/auth', 'server/store'],
    packages: ['node:', 'express', 'express-rate-limit', 'helmet', 'zod', 'qrcode', 'prom-client'],
  },
  'server/sockets': { imports: ['core', 'server/auth', 'server/store'], packages: ['node:', 'socket.io'] },
  'server/relay': {
    imports: ['core', 'server'],
    packages: ['node:', 'express', 'socket.io', 'redis', '@socket.io/redis-streams-adapter'],
  },
  'server/cli': { imports: ['core', 'server'], packages: 'anything' },
  server: { imports: ['core', 'server'], packages: 'anything', top: true },
  display: {
    imports: ['core/snapshot', 'core/charts'],
    types: ['core/model'],
    packages: ['solid-js', 'socket.io-client', FONT],
    // No date library and no schema library on a TV.
    never: ['zod', 'temporal-polyfill'],
  },
  admin: {
    imports: ['core/model', 'core/time', 'core/charts', 'core/snapshot', 'core/bonus', 'core/projection'],
    packages: ['solid-js', 'socket.io-client', '@kobalte/core', '@solidjs/router', FONT],
  },
  test: { imports: 'anything', packages: 'anything' },
  bench: { imports: 'anything', packages: 'anything' },
}

/** The room's prefix, or null where a file stands in no room. */
export function roomOf(path: string): string | null {
  const prefixes = Object.keys(ROOMS).filter(prefix => path.startsWith(`${prefix}/`))
  const longest = prefixes.sort((a, b) => b.length - a.length)[0]
  if (longest === undefined) return null
  const below = path.slice(longest.length + 1).includes('/')
  return ROOMS[longest]?.top && below ? null : longest
}
