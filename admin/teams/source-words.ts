import type { KnownSource } from '../../core/model/known-source.ts'
import type { SourceArea } from '../../core/model/source-area.ts'

export const SOURCE_AREAS: readonly { readonly area: SourceArea; readonly label: string }[] = [
  { area: 'tickets', label: 'Tickets come from' },
  { area: 'surveys', label: 'Satisfaction answers come from' },
  { area: 'money', label: 'Numbers about money come from' },
]

/** Whether there is anything to choose: two sources, money that may be typed in too, or one that is named and gone. */
export function isChoice(area: SourceArea, known: readonly KnownSource[], named: string | null): boolean {
  const givers = known.filter(({ areas }) => areas.includes(area))
  const isGone = named !== null && !givers.some(({ name }) => name === named)
  return isGone || givers.length > (area === 'money' ? 0 : 1)
}

/** What each choice is called, by the source's name; the empty name chooses none. */
export function sourceWords(
  area: SourceArea,
  known: readonly KnownSource[],
  named: string | null,
): { readonly [name: string]: string } {
  const givers = known.filter(({ areas }) => areas.includes(area))
  const isGone = named !== null && !givers.some(({ name }) => name === named)
  return {
    '': area === 'money' ? 'a person, typed in' : 'the first source that has them',
    ...Object.fromEntries(givers.map(({ name, label }) => [name, label])),
    ...(isGone ? { [named]: `${named}, which is not connected` } : {}),
  }
}
