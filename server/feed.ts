import type { Batch, SourceNote } from '../core/model/batch.ts'
import type { SourceLine } from '../core/model/connections-page.ts'
import type { SourceFigure } from '../core/model/snapshot.ts'
import type { Instant, Millis } from '../core/model/units.ts'
import { orAborted } from './or-aborted.ts'
import { createPoller, type Poller } from './poller.ts'
import { createSourceHealth } from './source-health.ts'
import { type Source, SourceError } from './sources/source.ts'
import type { Later } from './store/later.ts'

/** What was known of a source before its feed began. */
export interface Before {
  readonly batch: Batch | null
  readonly asOf: Instant | null
}

export interface FeedParts {
  readonly source: Source
  readonly before: Before
  /** Everything that the source knows of the months that are not closed. */
  readonly gather: (source: Source, signal: AbortSignal) => Promise<Batch>
  /** After every poll, whether it was good or not. */
  readonly polled: () => void
  /** From the end of one good poll to the start of the next. */
  readonly every: Millis
  readonly now: () => Instant
  readonly later: Later
  readonly random: () => number
  readonly report: (error: unknown) => void
}

/** A source with its own poller, its own health and its last batch. */
export interface Feed extends Poller {
  readonly source: Source
  /** Null until the source has answered once. */
  batch(): Batch | null
  figure(): SourceFigure
  line(): SourceLine
  /** Whether its last poll was good. */
  isWell(): boolean
  /** The clock on the wall was set, or stood still with the machine: by how much it moved, in milliseconds. Polls soon. */
  clockMoved(by: number): void
}

export function createFeed(parts: FeedParts): Feed {
  const { source, before, now, report, polled } = parts
  const health = createSourceHealth({ ...parts, asOf: before.asOf })
  let { batch } = before
  let isWell = false
  let noted: string | null = null

  // Once a change, not once a poll.
  const tell = (note: SourceNote | null) => {
    if (note && note.whole !== noted) report(new SourceError('input', note.whole))
    noted = note?.whole ?? null
  }
  const poll = async (signal: AbortSignal) => {
    try {
      const gathered = await orAborted(parts.gather(source, signal), signal)
      batch = gathered
      isWell = true
      const note = gathered.notes?.[source.name] ?? null
      health.answered(gathered.asOf[source.name] ?? now(), note, gathered.withheld)
      tell(note)
    } catch (error) {
      // Stopped, not failed.
      if (signal.aborted && !(error instanceof SourceError)) throw error
      isWell = false
      health.failed(error)
      report(error)
      polled()
      throw error
    }
    polled()
  }
  const poller = createPoller({ ...parts, poll })
  let unwatch = () => {}

  return {
    source,
    batch: () => batch,
    figure: health.figure,
    line: () => ({ figure: health.figure(), errors: health.troubles() }),
    isWell: () => isWell,
    start() {
      unwatch = source.watch?.(poller.nudge) ?? unwatch
      poller.start()
    },
    nudge: poller.nudge,
    catchUp: poller.catchUp,
    clockMoved(by) {
      health.clockMoved(by)
      poller.catchUp()
    },
    stop() {
      unwatch()
      poller.stop()
    },
  }
}
