import type { Millis } from '../model/units.ts'
import type { Contributor } from '../model/value.ts'

/** The largest of many times that come and go. */
export interface LargestTimes {
  add(row: number, contributor: Contributor): void
  remove(row: number): void
  /** Of all there are, the largest first, the earlier id first among equals. */
  top(count: number): readonly Contributor[]
}

interface Listed extends Contributor {
  readonly row: number
}

/** So many are listed, that a scan over all is needed seldom. */
const LISTED = 64

/** `scan` names every row there is, with its ticket and time; it is asked at once, and when the list has run out. */
export function createLargestTimes(
  scan: (see: (row: number, ticket: string, time: number) => void) => void,
): LargestTimes {
  let list: Listed[] = []
  /** Whether nothing but the listed is there. Else what is not listed is at most the last of the list. */
  let isAll = false

  const insert = (listed: Listed) => {
    const place = list.findIndex(each => isLarger(listed, each))
    if (place < 0) list.push(listed)
    else list.splice(place, 0, listed)
    if (list.length <= LISTED) return
    list.pop()
    isAll = false
  }
  const consider = (listed: Listed) => {
    const last = list.at(-1)
    if (isAll || (last && isLarger(listed, last))) insert(listed)
  }
  const fill = () => {
    list = []
    isAll = true
    scan((row, ticket, time) => {
      const last = list[LISTED - 1]
      if (!last || time >= last.time) consider({ row, ticket, time: time as Millis })
      else isAll = false
    })
  }
  fill()
  return {
    add: (row, { ticket, time }) => consider({ row, ticket, time }),
    remove(row) {
      const place = list.findIndex(each => each.row === row)
      if (place >= 0) list.splice(place, 1)
    },
    top(count) {
      if (!isAll && list.length < count) fill()
      return list.slice(0, count).map(({ ticket, time }) => ({ ticket, time }))
    },
  }
}

const isLarger = (a: Contributor, b: Contributor) =>
  a.time > b.time || (a.time === b.time && a.ticket < b.ticket)
