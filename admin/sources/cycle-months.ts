import type { ConnectWiseDraft } from './connectwise-draft.ts'

// Names are the shop's own words: these are the vendor's first ones and what people call them.
const MONTHS: readonly (readonly [RegExp, string])[] = [
  [/semi.?annual|half.?year/i, '6'],
  [/bi.?month/i, '2'],
  [/quarter/i, '3'],
  [/annual|year/i, '12'],
  [/month/i, '1'],
]

/** The months that the name of a billing cycle speaks of. Null where it does not, or can be read in two ways. */
export function monthsOf(name: string): string | null {
  const number = /(\d+)\W*month/i.exec(name)?.[1]
  if (number !== undefined) return number
  if (/\d|week|bi.?annual|bi.?enn/i.test(name)) return null
  return MONTHS.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** The months of cycles that the draft says nothing of yet; null where there is nothing to propose. */
export function proposedMonths(
  names: readonly string[],
  cycles: ConnectWiseDraft['cycles'],
): ConnectWiseDraft['cycles'] | null {
  const found = names.flatMap((name): [string, string][] => {
    const months = Object.hasOwn(cycles, name) ? null : monthsOf(name)
    return months === null ? [] : [[name, months]]
  })
  return found.length > 0 ? Object.fromEntries(found) : null
}
