/**
 * Whether a value has the fields of a sample, each of the same kind. Null in the sample stands for a list or a group that may
 * be absent; the first thing of a list stands for all of it, and an empty list or group for any.
 */
export function isLike(sample: unknown, value: unknown): boolean {
  if (sample === null) return value === null || typeof value === 'object'
  if (typeof sample !== 'object') return typeof value === typeof sample
  if (Array.isArray(sample))
    return Array.isArray(value) && (sample.length === 0 || value.every(each => isLike(sample[0], each)))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(sample).every(([name, each]) =>
    isLike(each, (value as Record<string, unknown>)[name]),
  )
}
