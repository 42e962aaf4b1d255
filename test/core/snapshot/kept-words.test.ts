import { expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { keptWords } from '../../../core/snapshot/kept-words.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

it('keptWords tell the day and the time at which the numbers were true, in the zone of the team', () => {
  expect(keptWords(sampleSnapshot, sampleSpeech)).toBe('Server not answering. As of November 24, 2:46')
})

it('keptWords without such a time take that of the snapshot', () => {
  const pool = { ...sampleSnapshot.pool, asOf: null }
  const now = instant(Date.parse('2026-11-25T01:05:00Z'))
  expect(keptWords({ now, pool }, sampleSpeech)).toBe('Server not answering. As of November 24, 8:05')
})
