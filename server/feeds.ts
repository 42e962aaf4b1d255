import type { Batch } from '../core/model/batch.ts'
import type { SourceLine } from '../core/model/connections-page.ts'
import type { SourceFigure } from '../core/model/snapshot.ts'
import type { SourceArea } from '../core/model/source-area.ts'
import type { Instant } from '../core/model/units.ts'
import { givenAreas } from '../core/snapshot/team-sources.ts'
import { createFeed, type Feed, type FeedParts } from './feed.ts'
import { mergedBatch } from './merged-batch.ts'
import type { Range, Source } from './sources/source.ts'

export interface FeedsParts extends Omit<FeedParts, 'source' | 'before' | 'polled'> {
  /** What is connected now. A source that has not changed is the very same object as before. */
  readonly sources: () => readonly Source[]
  /** When the data of a source was true as far as an earlier run knew. */
  readonly known: (name: string) => Instant | null
  /** After every poll; `isWell` when the last poll of every source was good. */
  readonly polled: (isWell: boolean) => void
}

/** Every source that is connected, each with a poller and a health of its own. */
export interface Feeds {
  sources(): readonly Source[]
  source(name: string): Source | null
  /**
   * What the sources told last, as one: the very same object until one of them tells more. Null until one that gives tickets
   * has answered, so that answers alone never take the place of what a wall showed before.
   */
  batch(): Batch | null
  figures(): readonly SourceFigure[]
  lines(): readonly SourceLine[]
  /**
   * The whole truth of a range, or the areas of it that are needed, of the sources named or of all. Rejects as the first one
   * that fails.
   */
  fetch(
    range: Range,
    signal: AbortSignal,
    names?: readonly string[],
    areas?: readonly SourceArea[],
  ): Promise<Batch>
  /** The names of those that give an area. */
  giving(area: SourceArea): readonly string[]
  /** Follows what is connected now: begins what is new, ends what is gone, leaves the rest alone. */
  sync(): void
  /** Polls soon: one of them, or all. */
  nudge(name?: string): void
  /** The clock on the wall moved by so many milliseconds beside the time that passed. */
  clockMoved(by: number): void
  start(): void
  stop(): void
}

export function createFeeds(parts: FeedsParts): Feeds {
  let feeds: readonly Feed[] = []
  let isRunning = false
  let merged: { readonly of: readonly Batch[]; readonly batch: Batch } | null = null

  const create = (source: Source): Feed => {
    // A source whose settings changed goes on from what it told before: a screen is never blanked by an edit.
    const last = feeds.find(feed => feed.source.name === source.name)
    const before = last
      ? { batch: last.batch(), asOf: last.figure().asOf }
      : { batch: null, asOf: parts.known(source.name) }
    const polled = () => parts.polled(feeds.every(feed => feed.isWell()))
    const feed = createFeed({ ...parts, source, before, polled })
    if (isRunning) feed.start()
    return feed
  }
  const sync = () => {
    const next = parts.sources()
    const gone = feeds.filter(feed => !next.includes(feed.source))
    for (const feed of gone) feed.stop()
    feeds = next.map(source => feeds.find(feed => feed.source === source) ?? create(source))
  }
  sync()

  return {
    sources: () => feeds.map(({ source }) => source),
    source: name => feeds.find(({ source }) => source.name === name)?.source ?? null,
    batch() {
      const lacksTickets = (feed: Feed) => givesTickets(feed.source) && feed.batch() === null
      const tellers = feeds.filter(({ source }) => givesTickets(source))
      if (tellers.length > 0 && tellers.every(lacksTickets)) return null
      const of = feeds.map(feed => feed.batch()).filter(batch => batch !== null)
      const [first] = of
      if (!first) return null
      const isSame = merged?.of.length === of.length && merged.of.every((each, index) => each === of[index])
      if (!isSame || !merged) merged = { of, batch: mergedBatch(of, first) }
      return merged.batch
    },
    figures: () => feeds.map(feed => feed.figure()),
    lines: () => feeds.map(feed => feed.line()),
    async fetch(range, signal, names, areas) {
      const asked = feeds.filter(({ source }) => names === undefined || names.includes(source.name))
      const batches = asked.map(({ source }) => source.fetch(range, signal, areas))
      return mergedBatch(await Promise.all(batches), range)
    },
    giving: area =>
      feeds.filter(({ source }) => givenAreas(source).includes(area)).map(({ source }) => source.name),
    sync,
    nudge(name) {
      for (const feed of feeds) if (name === undefined || feed.source.name === name) feed.nudge()
    },
    clockMoved(by) {
      for (const feed of feeds) feed.clockMoved(by)
    },
    start() {
      isRunning = true
      for (const feed of feeds) feed.start()
    },
    stop() {
      isRunning = false
      for (const feed of feeds) feed.stop()
    },
  }
}

const givesTickets = (source: Source) => givenAreas(source).includes('tickets')
