/**
 * The least versions without a known hole. socket.io-parser: CVE-2026-33151, CVE-2026-69185. ws and engine.io:
 * CVE-2026-45736, CVE-2026-48779. socket.io: CVE-2024-38355. path-to-regexp: CVE-2026-4926. qs: CVE-2025-15284,
 * CVE-2026-2391, CVE-2026-82417, CVE-2026-82562. body-parser: CVE-2025-13466. express: 5.2.0 was taken back in 5.2.1.
 * express-rate-limit: CVE-2026-30827. vite: CVE-2026-39363 to 39365. d3-color: its old slow pattern.
 */
const LEAST: { readonly [name: string]: readonly [major: number, minor: number, patch: number] } = {
  'socket.io-parser': [4, 2, 7],
  ws: [8, 21, 0],
  'engine.io': [6, 6, 9],
  'socket.io': [4, 6, 2],
  'path-to-regexp': [8, 4, 0],
  qs: [6, 16, 0],
  'body-parser': [2, 2, 1],
  express: [5, 2, 1],
  'express-rate-limit': [8, 2, 2],
  vite: [8, 0, 5],
  'd3-color': [3, 1, 0],
}

interface Locked {
  readonly version: string
}

/** A sentence for each copy in a lock file that is older, and for each listed package that is not there. */
export function tooOld(lock: unknown): string[] {
  const { packages } = lock as { readonly packages: { readonly [path: string]: Locked } }
  return Object.entries(LEAST).flatMap(([name, least]) => {
    const copies = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    if (copies.length === 0) return [`${name} is not in the lock file: take it off the list, or install it`]
    return copies
      .filter(([, { version }]) => isOlder(version, least))
      .map(([path, { version }]) => `${path} is ${version}, at least ${least.join('.')} is needed`)
  })
}

function isOlder(version: string, least: readonly number[]): boolean {
  const [numbers = '', before] = version.split('-')
  const parts = numbers.split('.').map(Number)
  const place = least.findIndex((number, at) => parts[at] !== number)
  // A version of before the release is older than it.
  if (place < 0) return before !== undefined
  return (parts[place] ?? 0) < (least[place] ?? 0)
}
