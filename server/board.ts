import { createKeptMeasure, type KeptMeasure } from '../core/metrics/kept-measure.ts'
import type { Batch } from '../core/model/batch.ts'
import type { Exclusion, ExclusionDraft } from '../core/model/exclusion.ts'
import type { ExclusionEffect } from '../core/model/exclusion-effect.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Snapshot, SourceFigure } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import { type Books, NO_BOOKS } from './books.ts'
import { exclusionEffect } from './exclusion-effect.ts'
import type { gather, RecalculateInput, recalculate } from './pipeline.ts'

/** What server/pipeline.ts exports, handed in. */
export interface Pipeline {
  readonly gather: typeof gather
  readonly recalculate: typeof recalculate
}

export interface BoardParts {
  readonly pipeline: Pick<Pipeline, 'recalculate'>
  /** What the sources told last; null until they have answered. */
  readonly batch: () => Batch | null
  readonly figures: () => readonly SourceFigure[]
  readonly now: () => Instant
  readonly settings: () => Settings
  /** Those that stand and those that are undone, of all teams. */
  readonly exclusions: () => readonly Exclusion[]
  /** What people typed in, and the closed months. Absent: nothing. */
  readonly books?: () => Books
  /** Codes that open the explanations, by team. */
  readonly qrs: () => RecalculateInput['qrs']
  /** Ended months of a team. Absent: no forecast. */
  readonly history?: NonNullable<RecalculateInput['history']>
  readonly fixed: Pick<RecalculateInput, 'boot' | 'build'>
  /** What the walls showed when the program last ran. */
  readonly last: readonly Snapshot[]
  readonly keep: (snapshots: readonly Snapshot[]) => void
  readonly push: () => void
  readonly report: (error: unknown) => void
}

/** All that a page about single tickets and answers is made of. */
export type InHand = Pick<RecalculateInput, 'batch' | 'settings' | 'sources' | 'exclusions' | 'books' | 'now'>

export interface Board {
  /** Recalculates with the batch in hand, stores, pushes. A mistake in there is reported and the old board stays. */
  publish(): void
  /** A team's newest snapshot; the first team's for null. */
  newest(team: string | null): Snapshot | null
  /** What the next calculation would be made of. */
  inHand(): InHand
  /** Whether the batch in hand holds a ticket or an answer. */
  knows(kind: Exclusion['kind'], id: string): boolean
  /** What one more exclusion would make of a team's newest snapshot. The team must be there. */
  preview(team: string, draft: Pick<ExclusionDraft, 'kind' | 'target'>): ExclusionEffect
}

/** The snapshots made of what the sources told last. */
export function createBoard(parts: BoardParts): Board {
  const { pipeline, batch, now, books = () => NO_BOOKS } = parts
  let snapshots: readonly Snapshot[] = []
  let v = 0
  const keptMeasure = createKeptMeasure()

  const inHand = (): InHand => ({
    ...{ batch: batch(), settings: parts.settings(), sources: parts.figures() },
    ...{ exclusions: parts.exclusions(), books: books(), now: now() },
  })
  const calculate = (exclusions: readonly Exclusion[], remembered?: KeptMeasure) => {
    const { history } = parts
    const known = inHand()
    const input = {
      ...parts.fixed,
      ...known,
      demo: known.sources.some(({ id }) => id === 'demo'),
      exclusions,
      qrs: parts.qrs(),
      v,
      ...(history && { history }),
      ...(remembered && { keptMeasure: remembered }),
    }
    const fresh = pipeline.recalculate(input)
    return known.batch ? fresh : fresh.map(snapshot => revived(snapshot, parts.last))
  }
  const publish = () => {
    try {
      v += 1
      snapshots = calculate(parts.exclusions(), keptMeasure)
      if (batch()) parts.keep(snapshots)
      parts.push()
    } catch (error) {
      parts.report(error)
    }
  }

  const newest = (team: string | null) =>
    (team === null ? snapshots[0] : snapshots.find(each => each.team.id === team)) ?? null
  const knows: Board['knows'] = (kind, id) => {
    const held = kind === 'ticket' ? batch()?.tickets : batch()?.surveys
    return held?.some(each => each.id === id) ?? false
  }

  return {
    publish,
    newest,
    inHand,
    knows,
    preview(team, { kind, target }) {
      const made = { id: '', team, kind, target, reason: '', author: '', at: now(), undone: null }
      const ofTeam = (exclusions: readonly Exclusion[]) =>
        calculate(exclusions).find(each => each.team.id === team)
      const before = ofTeam(parts.exclusions())
      const after = ofTeam([...parts.exclusions(), made])
      if (!before || !after) throw new Error(`no team ${team}`)
      return exclusionEffect(knows(kind, target), before, after)
    },
  }
}

/**
 * Until the sources have answered, a wall shows what it showed last, with its true age: of the same month and sources, and
 * made by the same build, since another may know other fields.
 */
function revived(empty: Snapshot, last: readonly Snapshot[]): Snapshot {
  const known = last.find(each => each.team.id === empty.team.id && each.build === empty.build)
  if (known?.period.month !== empty.period.month || !isSameList(known.sources, empty.sources)) return empty
  const { v, boot, build, now, sources } = empty
  return { ...known, v, boot, build, now, sources }
}

const isSameList = (one: Snapshot['sources'], other: Snapshot['sources']) =>
  one.map(({ id }) => id).join() === other.map(({ id }) => id).join()
