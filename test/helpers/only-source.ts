import type { SourceMaker } from '../../server/make-sources.ts'
import type { Source } from '../../server/sources/source.ts'

/** Whatever is connected, these are the sources; a draft of any is the first of them. */
export const onlySource = (source: Source, ...more: readonly Source[]): SourceMaker => {
  const all = [source, ...more]
  return { connected: () => all, drafted: () => source }
}
