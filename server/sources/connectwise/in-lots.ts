/** No more than the client has under way at once, so that the first refusal spares the rest. */
const LOT = 4

/** Runs something for each item, a few at a time. Rejects with the first failure; items after its lot are not begun. */
export async function inLots<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<readonly R[]> {
  const found: R[] = []
  for (let begin = 0; begin < items.length; begin += LOT)
    found.push(...(await Promise.all(items.slice(begin, begin + LOT).map(run))))
  return found
}
