/** One place of a kept thing, before and after; null where it was not there. */
export interface Difference {
  readonly place: string
  readonly before: string | null
  readonly after: string | null
}

/** Where two kept things differ, in words: `goals csat target`, `99/100`, `98/100`. In the order of the places. */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [leaves(before), leaves(after)]
  const places = new Set([...was.keys(), ...is.keys()])
  return [...places]
    .map(place => ({ place, before: was.get(place) ?? null, after: is.get(place) ?? null }))
    .filter(each => each.before !== each.after)
}

/** Every value in a thing by its place. A fraction, and a list of plain values, is one value. */
function leaves(thing: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, place: readonly string[]): void => {
    const text = plainText(value)
    if (text !== null) return void (text !== '' && found.set(place.join(' '), text))
    for (const [key, each] of Object.entries(value as object))
      walk(each, [...place, Array.isArray(value) ? (nameOf(each) ?? String(Number(key) + 1)) : wordsOf(key)])
  }
  walk(thing, [])
  return found
}

/** A value that needs no walk into it, said; empty for nothing; null for a thing with parts. */
function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return moment(value) ?? String(value)
  if (Array.isArray(value))
    return value.every(each => typeof each !== 'object') ? value.join(', ') : segments(value)
  const { num, den } = value as { num?: unknown; den?: unknown }
  return typeof num === 'number' && typeof den === 'number' ? `${num}/${den}` : null
}

/** Opening hours are pairs of minutes of the day. */
function segments(value: readonly unknown[]): string | null {
  const isPair = (each: unknown): each is [number, number] =>
    Array.isArray(each) && each.length === 2 && each.every(part => typeof part === 'number')
  return value.every(isPair) ? value.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ') : null
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

// No count or amount in the files comes near this; instants all do.
function moment(value: unknown): string | null {
  const isInstant = typeof value === 'number' && value > 1.2e12 && value < 8e12
  return isInstant ? new Date(value).toISOString().replace('T', ' ').slice(0, 19) : null
}

/** What a thing in a list is known by. */
function nameOf(value: unknown): string | null {
  const { metric, id } = (value ?? {}) as { metric?: unknown; id?: unknown }
  return typeof metric === 'string' ? metric : typeof id === 'string' ? id : null
}

const wordsOf = (key: string) =>
  key.replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`)
