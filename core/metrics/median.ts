/** The middle of some numbers, or the mean of the two in the middle; null of none. Reorders what it is given. */
export function median(values: Float64Array): number | null {
  if (values.length === 0) return null
  const middle = values.length >> 1
  const upper = select(values, middle)
  if (values.length % 2 === 1) return upper
  let lower = Number.NEGATIVE_INFINITY
  for (let i = 0; i < middle; i++) if ((values[i] as number) > lower) lower = values[i] as number
  return (lower + upper) / 2
}

/** Quickselect (Hoare): afterwards everything before `k` is at most the value returned. */
function select(values: Float64Array, k: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = values[(left + right) >> 1] as number
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const swap = values[i] as number
      values[i++] = values[j] as number
      values[j--] = swap
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return values[k] as number
}
