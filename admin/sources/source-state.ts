import type { SourceFigure } from '../../core/model/snapshot.ts'
import type { Millis } from '../../core/model/units.ts'
import { ageText, type Speech } from '../../core/snapshot/format.ts'
import { freshness } from '../../core/snapshot/freshness.ts'
import { momentText } from '../words/moment-text.ts'

/**
 * How a source is doing. `waiting`: it was never read, and nothing went wrong so far. `kept`: its figures still hold, but the
 * newest attempt to read it failed.
 */
export type SourceState = 'live' | 'kept' | 'ageing' | 'stale' | 'failed' | 'waiting'

export const STATE_WORDS: { readonly [state in SourceState]: string } = {
  live: 'Live',
  kept: 'Last good reading',
  ageing: 'Ageing',
  stale: 'Stale',
  failed: 'Failed',
  waiting: 'No answer yet',
}

export function sourceState(figure: SourceFigure, now: Speech['now']): SourceState {
  if (figure.failed) return 'failed'
  if (figure.asOf === null && figure.problem === null) return 'waiting'
  const found = freshness(figure, now)
  return figure.missed && found !== 'stale' ? 'kept' : found
}

/** How old its data is: `As of Nov 24, 2:05 PM, 40 s ago.` Where the newest attempt failed it says so. */
export function asOfText({ asOf, missed }: Pick<SourceFigure, 'asOf' | 'missed'>, speech: Speech): string {
  if (asOf === null) return 'It has not been read yet.'
  const begin = missed ? 'The last attempt failed. Last good reading: as of' : 'As of'
  return `${begin} ${momentText(asOf, speech)}, ${ageText((speech.now - asOf) as Millis)} ago.`
}
