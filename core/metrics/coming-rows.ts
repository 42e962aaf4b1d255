import type { Instant } from '../model/units.ts'

/** Rows that have to be looked at again at an instant, the soonest first: a binary heap. */
export interface ComingRows {
  add(at: Instant, row: number): void
  /** Takes out the soonest row before an instant; null: none is. */
  before(instant: Instant): number | null
}

interface Coming {
  readonly at: Instant
  readonly row: number
}

/** Nothing to begin with. A row may be in it more than once, so whoever asks looks whether it still matters. */
export function createComingRows(): ComingRows {
  const heap: Coming[] = []
  const swap = (a: number, b: number) => {
    const kept = heap[a]!
    heap[a] = heap[b]!
    heap[b] = kept
  }
  const up = (from: number) => {
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (heap[parent]!.at <= heap[place]!.at) return
      swap(parent, place)
      place = parent
    }
  }
  const down = () => {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      if (left >= heap.length) return
      const right = left + 1
      const child = right < heap.length && heap[right]!.at < heap[left]!.at ? right : left
      if (heap[place]!.at <= heap[child]!.at) return
      swap(place, child)
      place = child
    }
  }
  return {
    add(at, row) {
      heap.push({ at, row })
      up(heap.length - 1)
    },
    before(instant) {
      const soonest = heap[0]
      if (soonest === undefined || soonest.at >= instant) return null
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) {
        heap[0] = last
        down()
      }
      return soonest.row
    },
  }
}
