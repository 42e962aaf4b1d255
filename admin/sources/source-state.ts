import type { SourceFigure } from '../../core/model/snapshot.ts'
import type { Millis } from '../../core/model/units.ts'
import { ageText, type Speech } from '../../core/snapshot/format.ts'
import { freshness } from '../../core/snapshot/freshness.ts'
import { momentText } from '../words/moment-text.ts'

/** How a source is doing. `waiting`: it was never read, and nothing went wrong so far. */
export type SourceState = 'live' | 'ageing' | 'stale' | 'failed' | 'waiting'

export const STATE_WORDS: { readonly [state in SourceState]: string } = {
  live: 'Live',
  ageing: 'Ageing',
  stale: 'Stale',
  failed: 'Failed',
  waiting: 'No answer yet',
}

export function sourceState(figure: SourceFigure, now: Speech['now']): SourceState {
  if (figure.failed) return 'failed'
  if (figure.asOf === null && figure.problem === null) return 'waiting'
  return freshness(figure, now)
}

/** How old its data is: `As of Nov 24, 2:05 PM, 40 s ago.` */
export function asOfText({ asOf }: Pick<SourceFigure, 'asOf'>, speech: Speech): string {
  if (asOf === null) return 'It has not been read yet.'
  return `As of ${momentText(asOf, speech)}, ${ageText((speech.now - asOf) as Millis)} ago.`
}
