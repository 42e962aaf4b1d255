/** One thing as the server tells it. What is null is left out. */
export interface Row {
  readonly id: number
  readonly [column: string]: unknown
}

/** `lastUpdated` and `dateEntered` stand in `_info`, and are asked for without it. */
const IN_INFO = new Set(['lastUpdated', 'dateEntered', 'updatedBy', 'enteredBy'])

/** What stands at a slash path such as `board/name`; null where there is nothing. */
export function columnOf(row: Row, path: string): unknown {
  const steps = path.split('/')
  let value: unknown = row
  for (const step of steps) value = stepInto(value, step)
  if (value === undefined && IN_INFO.has(path)) value = stepInto(row._info, path)
  return value ?? null
}

/** The asked columns of a row, in their places; all of them where none were asked for. */
export function withFields(row: Row, fields: readonly string[] | null): unknown {
  if (fields === null) return row
  const picked: { [column: string]: unknown } = {}
  for (const path of fields) copyPath(row, picked, path.split('/'))
  return picked
}

/** A row without what is null. */
export function told(row: { readonly id: number; readonly [column: string]: unknown }): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Row
}

export const utc = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

function stepInto(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.hasOwn(value, step) ? (value as { [key: string]: unknown })[step] : undefined
}

function copyPath(
  from: unknown,
  to: { [column: string]: unknown },
  [step, ...rest]: readonly string[],
): void {
  const value = step === undefined ? undefined : stepInto(from, step)
  if (step === undefined || value === undefined) return
  if (rest.length === 0) {
    to[step] = value
    return
  }
  const inner = (to[step] ?? {}) as { [column: string]: unknown }
  to[step] = inner
  copyPath(value, inner, rest)
}
