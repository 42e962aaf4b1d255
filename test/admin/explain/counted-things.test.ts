import { describe, expect, it } from 'vitest'
import { countedThings, thingsText } from '../../../admin/explain/counted-things.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { sampleExplanation } from '../../helpers/sample-explanation.ts'

const told = {
  ...sampleExplanation,
  evidence: { ...sampleExplanation.evidence, things: 'invoices' as const },
}

describe('countedThings', () => {
  it('countedThings are what the metric counts, unless a source of money told something else', () => {
    expect([countedThings(sampleExplanation), countedThings(told)]).toEqual(['tickets', 'invoices'])
  })
})

describe('thingsText', () => {
  it('thingsText says one and many', () => {
    expect([1, 0, 1200].map(count => thingsText(told, count, sampleSpeech))).toEqual([
      '1 invoice',
      '0 invoices',
      '1,200 invoices',
    ])
  })
})
