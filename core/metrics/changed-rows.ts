/**
 * The rows in which an array differs from the one before, those included that only one of the two has; null when there are
 * more than `most`. Told by identity: a source gives what has not changed as the same object again.
 */
export function changedRows<T>(before: readonly T[], after: readonly T[], most: number): number[] | null {
  const rows: number[] = []
  const length = Math.max(before.length, after.length)
  if (Math.abs(before.length - after.length) > most) return null
  for (let row = 0; row < length; row++) {
    if (before[row] === after[row]) continue
    if (rows.length === most) return null
    rows.push(row)
  }
  return rows
}
