import { describe, expect, it } from 'vitest'
import { asOfText, sourceState } from '../../../admin/sources/source-state.ts'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const { now } = sampleSpeech
const figure: SourceFigure = {
  ...{ id: 'connectwise', label: 'ConnectWise', asOf: instant(now - MINUTE), failed: false },
  ...{ ageingAt: instant(now + 1), staleAt: instant(now + 2), problem: null, notice: null },
}

describe('sourceState', () => {
  it('sourceState goes by the age of the data', () => {
    expect(sourceState(figure, now)).toBe('live')
    expect(sourceState(figure, instant(now + 1))).toBe('ageing')
    expect(sourceState(figure, instant(now + 2))).toBe('stale')
  })

  it('sourceState calls no source live whose newest reading failed', () => {
    const missed = { ...figure, missed: true as const, problem: 'It is gone.' }
    expect(sourceState(missed, now)).toBe('kept')
    expect(sourceState(missed, instant(now + 1))).toBe('kept')
    expect(sourceState(missed, instant(now + 2))).toBe('stale')
    expect(sourceState({ ...missed, failed: true }, now)).toBe('failed')
  })

  it('sourceState tells a source that failed from one that nobody has read yet', () => {
    expect(sourceState({ ...figure, failed: true }, now)).toBe('failed')
    expect(sourceState({ ...figure, asOf: null }, now)).toBe('waiting')
    expect(sourceState({ ...figure, asOf: null, problem: 'It is down.' }, now)).toBe('stale')
  })
})

describe('asOfText', () => {
  it('asOfText says when, and how long ago', () => {
    expect(asOfText(figure, sampleSpeech)).toMatch(/^As of .+, 1 min ago\.$/)
    expect(asOfText({ ...figure, missed: true }, sampleSpeech)).toMatch(
      /^The last attempt failed\. Last good reading: as of .+, 1 min ago\.$/,
    )
    expect(asOfText({ asOf: null }, sampleSpeech)).toBe('It has not been read yet.')
  })
})
