import type { SourceFigure } from '../model/snapshot.ts'

/** Whether every source of tickets has answered once: before that nobody knows what is waiting. */
export function isQueueKnown(sources: readonly Pick<SourceFigure, 'areas' | 'asOf'>[]): boolean {
  return sources.every(({ areas, asOf }) => asOf !== null || areas?.includes('tickets') === false)
}
