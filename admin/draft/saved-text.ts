/**
 * What a field says is saved: null where it holds just that. Empty where nothing was saved yet (undefined, or something new):
 * the field is marked and says nothing.
 */
export function savedText(before: string | undefined, now: string, isNew = false): string | null {
  if (before === now || (before === undefined && now === '')) return null
  if (before === undefined || isNew) return ''
  return before.trim() === '' ? 'nothing' : before
}

/** A value of a draft in words: text as it is, yes or no, the names of a list. */
export function sayValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}
