import type { Speech } from '../../core/snapshot/format.ts'
import { nameOf, placeWords } from './place-words.ts'
import { saidValue } from './said-value.ts'

/** One place of a kept thing, before and after; null where it was not there. */
export interface Difference {
  readonly place: string
  readonly before: string | null
  readonly after: string | null
}

/** What the entry says already, or what only the machine knows things by. */
const UNSAID = new Set(['id', 'team', 'author', 'user', 'at', 'savedAt', 'replaces', 'metric', 'revision'])

/** A value at its place. A list of plain values is one place that holds each of them. */
interface Leaf {
  readonly words: string
  readonly texts: readonly string[]
}

/** Where two kept things differ, in words: `Ada, base`, `4,000.00`, `4,200.00`. In the order of the places. */
export function differences(before: unknown, after: unknown, speech: Speech): readonly Difference[] {
  const [was, is] = [leaves(before, speech), leaves(after, speech)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(key => {
    const [old, now] = [was.get(key)?.texts ?? [], is.get(key)?.texts ?? []]
    const gone = old.filter(text => !now.includes(text))
    const come = now.filter(text => !old.includes(text))
    if (gone.length === 0 && come.length === 0) return []
    return [{ place: (is.get(key) ?? was.get(key))?.words ?? '', before: joined(gone), after: joined(come) }]
  })
}

const joined = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join(', '))

/** Every value in a thing by its place, which things in lists keep by their id. */
function leaves(thing: unknown, speech: Speech): ReadonlyMap<string, Leaf> {
  const found = new Map<string, Leaf>()
  const walk = (
    value: unknown,
    path: readonly string[],
    words: readonly string[],
    metric: string | null,
  ): void => {
    const key = path.at(-1) ?? ''
    const keep = (texts: readonly string[]) =>
      void found.set(path.join('\n'), { words: words.join(', '), texts })
    const text = saidValue(value, { key, metric }, speech)
    if (text !== null) return void (text !== '' && keep([text]))
    if (Array.isArray(value) && value.every(each => typeof each !== 'object'))
      return void (
        value.length > 0 && keep(value.map(each => saidValue(each, { key, metric }, speech) ?? ''))
      )
    for (const [name, each] of Object.entries(value as object)) {
      if (Array.isArray(value)) {
        const { id, metric: ofGoal } = (each ?? {}) as { id?: unknown; metric?: unknown }
        const own = nameOf(each) ?? String(Number(name) + 1)
        walk(each, [...path, String(id ?? ofGoal ?? name)], [...words, own], metric)
      } else if (!UNSAID.has(name) || (name === 'team' && path.includes('spells')))
        walk(
          each,
          [...path, name],
          [...words, placeWords(name, path.at(-1) ?? null, speech)],
          metricOf(value) ?? metric,
        )
    }
  }
  walk(thing, [], [], null)
  return found
}

function metricOf(thing: unknown): string | null {
  const { metric } = thing as { readonly metric?: unknown }
  return typeof metric === 'string' ? metric : null
}
