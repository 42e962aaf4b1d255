import { describe, expect, it } from 'vitest'
import { placeText } from '../../../admin/revenue/import-csv.tsx'
import { inForceText } from '../../../admin/revenue/in-force-text.ts'
import { lineDraft, linesOf, NEW_LINE, sumOf } from '../../../admin/revenue/line-draft.ts'
import type { RevenueLine } from '../../../core/model/revenue.ts'
import { cents } from '../../../core/model/units.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const line: RevenueLine = {
  ...{ id: 'a', team: 'help-desk', month: '2026-11', agreement: null, client: 'Birch', kind: 'agreement' },
  ...{ date: '2026-11-01', amount: cents(-12_345), excluded: null, source: 'csv' },
}

describe('linesOf', () => {
  it('linesOf gives back a line as it was, and a new one without an id', () => {
    const { team: _, month: __, source: ___, ...sent } = line
    const read = linesOf([lineDraft(line, sampleSpeech), { ...NEW_LINE, amount: '10' }], sampleSpeech)
    expect(read.ok && read.value[0]).toEqual(sent)
    expect(read.ok && read.value[1]).toMatchObject({ client: null, amount: 1_000 })
    expect(read.ok && 'id' in read.value[1]!).toBe(false)
  })

  it('linesOf names the line whose amount cannot be read', () => {
    const read = linesOf([NEW_LINE, { ...NEW_LINE, amount: '1' }], sampleSpeech)
    expect(!read.ok && read.problems.map(({ path }) => path)).toEqual(['lines.0.amount'])
  })
})

it('sumOf leaves out what is left out and what cannot be read, and takes credits off', () => {
  const drafts = ['100', '50.5', '-20', 'x'].map(amount => ({ ...NEW_LINE, amount }))
  expect(sumOf([...drafts, { ...NEW_LINE, amount: '7', excluded: 'a test' }], sampleSpeech)).toBe(13_050)
  expect(sumOf([], sampleSpeech)).toBe(0)
})

it('placeText tells line and column of a file', () => {
  expect(['line.7.amount', 'line.1', 'csv'].map(placeText)).toEqual(['Line 7, amount: ', 'Line 1: ', ''])
})

describe('inForceText', () => {
  const answer = { revision: 1, month: '2026-11', currency: 'USD', lines: [], confirmed: null, inForce: null }
  it('inForceText names the month that stands in', () => {
    const inForce = { month: '2026-10', amount: cents(83_200_000), confirmed: false }
    expect(inForceText({ ...answer, inForce }, sampleSpeech)).toBe(
      'November 2026 is not confirmed. Its pool goes by October 2026: $832,000.00. Enter its lines, then confirm them.',
    )
  })

  it('inForceText of a confirmed month says who stands by it', () => {
    const confirmed = { team: 'help-desk', month: '2026-11', author: 'Dana', at: 0 }
    expect(inForceText({ ...answer, confirmed }, sampleSpeech)).toBe(
      'November 2026 is confirmed by Dana. Its pool goes by these lines.',
    )
  })
})
