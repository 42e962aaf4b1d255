import type { Instant } from '../model/units.ts'

/**
 * The version in force at an instant: of those begun by then the one begun last, else the one begun first. Null as a
 * beginning is since ever. The order of the versions does not matter. Throws when there is none.
 */
export function versionIn<T extends { readonly from: Instant | null }>(
  versions: readonly T[],
  at: Instant,
): T {
  const only = versions[0]
  if (only === undefined) throw new Error('there is at least one version')
  // Nearly always there is one, and a million tickets ask.
  if (versions.length === 1) return only
  let found: T | null = null
  let first = only
  for (const version of versions) {
    const from = version.from ?? Number.NEGATIVE_INFINITY
    if (from < (first.from ?? Number.NEGATIVE_INFINITY)) first = version
    if (from <= at && (found === null || from >= (found.from ?? Number.NEGATIVE_INFINITY))) found = version
  }
  return found ?? first
}
