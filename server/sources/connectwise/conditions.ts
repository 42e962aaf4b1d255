import type { Instant } from '../../../core/model/units.ts'

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'like'

/** A list of one query, percent-encoded, and the rest of the address stay together below the 2,000 that servers take. */
const LONGEST_LIST = 1000

/**
 * `field operator value` in the grammar of ConnectWise's Developer Guide, with the value quoted. `*` in a string stays what it
 * is there, a wildcard. Throws a `RangeError` for a number that is not finite.
 */
export function compare(field: string, operator: Operator, value: string | number | boolean | null): string {
  return `${field} ${operator} ${literal(value)}`
}

/**
 * The same for a time. Only whole seconds are taken there, so an instant between two of them is moved outward: a range never
 * becomes narrower.
 */
export function compareTime(field: string, operator: '<' | '<=' | '>' | '>=', at: Instant): string {
  const whole = (operator.startsWith('<') ? Math.ceil : Math.floor)(at / 1000) * 1000
  return `${field} ${operator} [${new Date(whole).toISOString().replace(/\.\d+Z$/, 'Z')}]`
}

/** `field in (...)`. Throws a `RangeError` for an empty list, which the grammar does not have. */
export function isIn(field: string, values: readonly (string | number)[]): string {
  if (values.length === 0) throw new RangeError(`nothing to look for in ${field}`)
  return `${field} in (${values.map(literal).join(',')})`
}

/**
 * `field in (...)` in as many parts as it takes to keep each list at `longest` characters when percent-encoded. Every value
 * is in exactly one of them; no values, no part.
 */
export function inParts(
  field: string,
  values: readonly (string | number)[],
  longest = LONGEST_LIST,
): readonly string[] {
  const parts: (string | number)[][] = []
  let left = 0
  for (const value of values) {
    const length = encodeURIComponent(`,${literal(value)}`).length
    const part = parts.at(-1)
    if (part && length <= left) part.push(value)
    else {
      parts.push([value])
      left = longest
    }
    left -= length
  }
  return parts.map(part => isIn(field, part))
}

/** All of them hold. None: the empty condition, which everything meets. */
export const both = (...parts: readonly string[]): string => joined(parts, ' and ')

/** One of them holds. */
export const either = (...parts: readonly string[]): string => joined(parts, ' or ')

function joined(parts: readonly string[], word: string): string {
  return parts.length === 1 ? parts[0]! : parts.map(part => `(${part})`).join(word)
}

// Brackets are a pattern's there, as in SQL, and a bracket in one stands for itself. Backslashes for quotes are what
// clients send; the guide is silent on them.
function literal(value: string | number | boolean | null): string {
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&').replaceAll('[', '[[]')}"`
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a number: ${value}`)
  return String(value)
}
