import type { AreaCheck, SourceCheck } from '../core/model/source-report.ts'
import { type Range, type Source, SourceError } from './sources/source.ts'

/** What a source says of itself; one that says nothing is read once for the range. Rejects only when its signal is aborted. */
export async function sourceCheck(source: Source, range: Range, signal: AbortSignal): Promise<SourceCheck> {
  if (source.check) return source.check(signal)
  return { version: null, clock: null, areas: [await readOnce(source, range, signal)] }
}

async function readOnce(source: Source, range: Range, signal: AbortSignal): Promise<AreaCheck> {
  const area = { id: 'tickets', label: source.label, optional: false }
  try {
    const { tickets, surveys, notes } = await source.fetch(range, signal)
    const found = `Tickets of this month: ${tickets.length}. Answers: ${surveys.length}.`
    const note = notes?.[source.name]?.whole
    return { ...area, ok: true, sentence: note ? `${found} ${note}` : found, remedy: null }
  } catch (error) {
    if (!(error instanceof SourceError) || signal.aborted) throw error
    return { ...area, ok: false, sentence: error.message, remedy: 'Put it right, then test again.' }
  }
}
