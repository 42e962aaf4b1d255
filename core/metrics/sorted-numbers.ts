/** Numbers in order, of which single ones come and go without moving all the others. */
export interface SortedNumbers {
  size(): number
  add(value: number): void
  /** One that is in there. Throws a `RangeError` when it is not. */
  remove(value: number): void
  /** The number at a place, from 0 for the smallest. Throws a `RangeError` outside. */
  at(place: number): number
}

interface Chunk {
  readonly values: Float64Array
  size: number
}

/** A full chunk becomes two halves. */
const FULL = 2048

/** Keeps numbers in chunks of some hundred. Sorts what it is given. */
export function createSortedNumbers(given: Float64Array): SortedNumbers {
  given.sort()
  const chunks: Chunk[] = []
  let count = given.length
  for (let from = 0; from < given.length; from += FULL / 2)
    chunks.push(chunkOf(given.subarray(from, from + FULL / 2)))
  if (chunks.length === 0) chunks.push(chunkOf(given))

  /** The last chunk that begins at or below a value, else the first. */
  const placeOf = (value: number): number => {
    let low = 0
    let high = chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((chunks[middle]!.values[0] as number) <= value) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    size: () => count,
    add(value) {
      const place = placeOf(value)
      const chunk = chunks[place]!
      const at = firstAbove(chunk, value)
      chunk.values.copyWithin(at + 1, at, chunk.size)
      chunk.values[at] = value
      chunk.size++
      count++
      if (chunk.size < FULL) return
      chunks.splice(place + 1, 0, chunkOf(chunk.values.subarray(FULL / 2, FULL)))
      chunk.size = FULL / 2
    },
    remove(value) {
      const place = placeOf(value)
      const chunk = chunks[place]!
      const at = firstAbove(chunk, value) - 1
      if (chunk.values[at] !== value) throw new RangeError(`${value} is not among the numbers`)
      chunk.values.copyWithin(at, at + 1, chunk.size)
      chunk.size--
      count--
      if (chunk.size === 0 && chunks.length > 1) chunks.splice(place, 1)
    },
    at(place) {
      let left = place
      for (const { values, size } of chunks) {
        if (left < size && left >= 0) return values[left] as number
        left -= size
      }
      throw new RangeError(`there is no number at place ${place}`)
    },
  }
}

function chunkOf(values: Float64Array): Chunk {
  const chunk = { values: new Float64Array(FULL), size: values.length }
  chunk.values.set(values)
  return chunk
}

/** How many of a chunk's numbers are at or below a value. */
function firstAbove({ values, size }: Chunk, value: number): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
