import { type Instant, instant } from '../../../core/model/units.ts'

/**
 * A field of a row by its path in the vendor's words, such as `board/name`. Undefined where it is absent or null: the vendor
 * leaves empty fields out of an answer.
 */
export function rawField(row: unknown, path: string): unknown {
  let value = row
  for (const name of path.split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as { readonly [field: string]: unknown })[name]
  }
  return value ?? undefined
}

/** Its text without blanks around it. Null where it is no text, or an empty one. */
export function rawText(row: unknown, path: string): string | null {
  const value = rawField(row, path)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export function rawNumber(row: unknown, path: string): number | null {
  const value = rawField(row, path)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function rawFlag(row: unknown, path: string): boolean | null {
  const value = rawField(row, path)
  return typeof value === 'boolean' ? value : null
}

/** Empty where it is no list. */
export function rawList(row: unknown, path: string): readonly unknown[] {
  const value = rawField(row, path)
  return Array.isArray(value) ? value : []
}

const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/i

/** An instant in ISO 8601. The vendor's times are UTC, also where they do not say so. */
export function rawInstant(row: unknown, path: string): Instant | null {
  const text = rawText(row, path)
  if (text === null || !text.includes('T')) return null
  const at = Date.parse(ZONED.test(text) ? text : `${text}Z`)
  return Number.isNaN(at) ? null : instant(at)
}
