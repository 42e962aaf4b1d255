/**
 * A whole amount cut by weights into whole parts that add up to it exactly: each gets the floor of its quota, what is
 * left goes one by one to the largest remainders; on a tie to the larger weight, then to the earlier key. The order of
 * the input never matters. The amount and the weights are not negative. All weights 0: nothing is cut.
 */
export function largestRemainder(
  amount: bigint,
  weights: readonly { readonly key: string; readonly weight: bigint }[],
): ReadonlyMap<string, bigint> {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0n)
  if (all === 0n) return new Map()
  const cut = weights.map(({ key, weight }) => ({
    key,
    weight,
    part: (amount * weight) / all,
    rest: (amount * weight) % all,
  }))
  let left = amount - cut.reduce((sum, { part }) => sum + part, 0n)
  const order = [...cut].sort(
    (a, b) => compare(b.rest, a.rest) || compare(b.weight, a.weight) || compare(a.key, b.key),
  )
  for (const row of order) {
    if (left === 0n) break
    row.part += 1n
    left -= 1n
  }
  return new Map(cut.map(({ key, part }) => [key, part]))
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
