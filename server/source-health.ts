import type { SourceNote } from '../core/model/batch.ts'
import type { SourceTrouble } from '../core/model/connections-page.ts'
import type { SourceFigure } from '../core/model/snapshot.ts'
import type { Withheld } from '../core/model/source-area.ts'
import { type Instant, instant, MINUTE, type Millis } from '../core/model/units.ts'
import { type Source, SourceError } from './sources/source.ts'

export interface SourceHealth {
  /** The source answered; `asOf` is when its data was true, `note` what could not be used, `withheld` what was not there. */
  answered(asOf: Instant, note?: SourceNote | null, withheld?: readonly Withheld[]): void
  failed(error: unknown): void
  /**
   * The clock moved by so many milliseconds beside the time that passed. Set back, what was known is as old as it was; set
   * on, it may also be that the machine slept, and then it is older.
   */
  clockMoved(by: number): void
  figure(): SourceFigure
  /** What went wrong, the newest first, at most ten. The same thing again is told once, at its last time. */
  troubles(): readonly SourceTrouble[]
}

/** From this age on figures are stale, where a source does not say otherwise. */
export const STALE_AFTER = 15 * MINUTE
const FAILED_AFTER = 5
const TROUBLES = 10

/**
 * How a source is doing. `every` is the time between polls, `now` at the making stands in until it has answered once, `asOf`
 * is what an earlier run knew. Failed: its keys are refused, or five polls in a row. One failed poll only ages. A file that is wrong does not mend itself: that is told from the first poll on.
 */
export function createSourceHealth(parts: {
  readonly source: Pick<Source, 'name' | 'label' | 'staleAfter' | 'areas'>
  readonly every: Millis
  readonly now: () => Instant
  readonly asOf: Instant | null
}): SourceHealth {
  const { source, every, now } = parts
  let started = now()
  const areas = source.areas && { areas: source.areas }
  let asOf = parts.asOf
  let fails = 0
  let refused = false
  let problem: string | null = null
  let notice: string | null = null
  let withheld: readonly Withheld[] = []
  let troubles: readonly SourceTrouble[] = []
  const told = (sentence: string) => {
    const others = troubles.filter(each => each.sentence !== sentence)
    troubles = [{ at: now(), sentence }, ...others].slice(0, TROUBLES)
  }

  return {
    answered(at, note = null, missing = []) {
      asOf = at
      fails = 0
      refused = false
      withheld = missing
      problem = missing[0]?.sentence ?? note?.whole ?? null
      notice = note?.short ?? null
      for (const { sentence } of missing) told(sentence)
      if (note) told(note.whole)
    },
    failed(error) {
      fails += 1
      refused = error instanceof SourceError && error.kind === 'keys'
      // The text of anything else is for the log.
      problem = error instanceof SourceError ? error.message : `${source.label} could not be read.`
      notice = error instanceof SourceError && error.kind === 'input' ? error.message : null
      told(problem)
    },
    clockMoved(by) {
      if (by >= 0) return
      started = instant(started + by)
      if (asOf !== null) asOf = instant(asOf + by)
    },
    figure() {
      const from = asOf ?? started
      return {
        id: source.name,
        label: source.label,
        asOf,
        ageingAt: instant(from + (source.staleAfter ?? 3 * every)),
        staleAt: instant(from + (source.staleAfter ?? STALE_AFTER)),
        failed: refused || fails >= FAILED_AFTER,
        ...(fails > 0 && { missed: true as const }),
        ...areas,
        ...(withheld.length > 0 && { withheld: withheld.map(({ area }) => area) }),
        problem,
        notice,
      }
    },
    troubles: () => troubles,
  }
}
