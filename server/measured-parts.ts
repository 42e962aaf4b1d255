import type { AppParts } from './app.ts'
import type { Pipeline } from './board.ts'
import type { Measuring, PollEnd } from './measuring.ts'
import { orAborted } from './or-aborted.ts'
import { SourceError } from './sources/source.ts'
import type { Store } from './store/open-store.ts'

type Clock = () => number

/** The same parts, that tell how long they take. `monotonic` counts milliseconds. */
export function measuredParts(
  parts: Pick<AppParts, 'pipeline' | 'store'>,
  measuring: Measuring,
  monotonic: Clock,
): Pick<AppParts, 'pipeline' | 'store'> {
  return {
    pipeline: measuredPipeline(parts.pipeline, measuring, monotonic),
    store: measuredStore(parts.store, measuring, monotonic),
  }
}

function measuredPipeline(pipeline: Pipeline, measuring: Measuring, monotonic: Clock): Pipeline {
  return {
    async gather(source, settings, now, signal, books) {
      const from = monotonic()
      const end = (how: PollEnd) => measuring.polled(source.name, monotonic() - from, how)
      try {
        const batch = await orAborted(pipeline.gather(source, settings, now, signal, books), signal)
        end('good')
        return batch
      } catch (error) {
        // Stopped, not failed.
        if (error instanceof SourceError) end(error.kind)
        else if (!signal.aborted) end('broken')
        throw error
      }
    },
    recalculate(input) {
      const from = monotonic()
      const snapshots = pipeline.recalculate(input)
      measuring.recalculated(monotonic() - from)
      return snapshots
    },
  }
}

function measuredStore(store: Store, { wrote }: Measuring, monotonic: Clock): Store {
  const timed =
    <Args extends unknown[], Result>(edit: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      const from = monotonic()
      const result = await edit(...args)
      wrote(monotonic() - from)
      return result
    }
  return {
    ...store,
    editSettings: timed(store.editSettings),
    editRecords: timed(store.editRecords),
    editPeople: timed(store.editPeople),
    editRevenue: timed(store.editRevenue),
    editConnections: timed(store.editConnections),
    editDisplays: timed(store.editDisplays),
    editChannels: timed(store.editChannels),
    auth: { ...store.auth, edit: timed(store.auth.edit) },
  }
}
