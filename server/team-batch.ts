import type { Batch } from '../core/model/batch.ts'
import type { Survey } from '../core/model/survey.ts'
import type { Team } from '../core/model/team.ts'

type Told = Pick<Batch, 'tickets' | 'surveys'> & Partial<Pick<Batch, 'asOf' | 'withheld'>>

/** Who gives an area to a team that names nobody. */
const TICKETS: readonly string[] = ['connectwise', 'csv', 'demo']
const SURVEYS: readonly string[] = ['smileback', ...TICKETS]

/**
 * A batch with the tickets and answers of the sources that a team takes them from; money is taken by `measureContext`. The
 * same object where that leaves nothing out, and the same one again for the same batch.
 */
export function teamBatch<B extends Told>({ sources }: Pick<Team, 'sources'>, batch: B): B {
  // A source that could not answer is still the one that a team takes its numbers from.
  const names = [
    ...new Set([...Object.keys(batch.asOf ?? {}), ...(batch.withheld ?? []).map(({ source }) => source)]),
  ]
  const asked = [sources?.tickets ?? null, sources?.surveys ?? null] as const
  if (names.length < 2 && asked.every(name => name === null || names.includes(name))) return batch
  const key = JSON.stringify(asked)
  const known = kept.get(batch) ?? new Map<string, Told>()
  kept.set(batch, known)
  const own = known.get(key) ?? ofSources(asked, names, batch)
  known.set(key, own)
  return own as B
}

/** By the batch, so that it goes with it. */
const kept = new WeakMap<Told, Map<string, Told>>()

function ofSources(
  [askedTickets, askedSurveys]: readonly [string | null, string | null],
  names: readonly string[],
  batch: Told,
): Told {
  const only = names.length === 1 ? names[0] : undefined
  const sourceOf = ({ source = only }: Survey) => source
  const first = (order: readonly string[], gives: (name: string) => boolean) =>
    [...order, ...names.filter(name => !order.includes(name))].find(
      name => names.includes(name) && gives(name),
    )
  const tickets = askedTickets ?? first(TICKETS, () => true)
  const surveys =
    askedSurveys ??
    first(
      SURVEYS,
      // Whoever connected it means it; others may have answers or none.
      name => name === 'smileback' || batch.surveys.some(survey => sourceOf(survey) === name),
    )
  return {
    ...batch,
    tickets: batch.tickets.filter(({ source }) => source === tickets),
    surveys: batch.surveys.filter(survey => sourceOf(survey) === surveys),
  }
}
