import { describe, expect, it } from 'vitest'
import type { MetricKey } from '../../../core/model/metric.ts'
import type { MetricFigure } from '../../../core/model/metric-figure.ts'
import type { Need } from '../../../core/model/need.ts'
import { HOUR, MINUTE, millis } from '../../../core/model/units.ts'
import { needPieces } from '../../../core/snapshot/need-pieces.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const said = (id: MetricKey, need: Need | null) => {
  const metric: MetricFigure = { ...(sampleSnapshot.metrics[0] as MetricFigure), id, need }
  return needPieces(metric, sampleSnapshot)
    .map(({ text, weight }) => (weight === 'strong' ? `*${text}*` : text))
    .join('')
}

const time = millis(7 * HOUR + 12 * MINUTE + 59_999)

describe('needPieces', () => {
  it('needPieces rounds room down, so that it never promises a minute too much', () => {
    expect(said('mttr', { kind: 'may-average', next: 1_360, time })).toBe('next *1,360* may average *7 h 12*')
    expect(said('mttr', { kind: 'must-average', next: 8, time })).toBe('next *8* must average *7 h 12*')
    expect(said('mttr', { kind: 'longest', time })).toBe('next ticket may take *7 h 12*')
  })

  it.each([
    ['csat', 'unhappy', 'happy'],
    ['slaResponse', 'late', 'in time'],
    ['slaResolution', 'late', 'in time'],
  ] as const)('needPieces has the words of %s', (id, bad, good) => {
    expect(said(id, { kind: 'may-be-bad', bad: 8, next: 370 })).toBe(`*8* of the next *370* may be ${bad}`)
    expect(said(id, { kind: 'may-be-bad', bad: 8, next: null })).toBe(`*8* more may be ${bad}`)
    expect(said(id, { kind: 'good-in-a-row', good: 61, next: 80 })).toBe(
      `*61* ${good} in a row, of *80* to come`,
    )
    expect(said(id, { kind: 'good-in-a-row', good: 61, next: null })).toBe(`*61* ${good} in a row`)
  })

  it('needPieces says out of reach, and nothing of nothing', () => {
    expect(said('mttr', { kind: 'out-of-reach' })).toBe('out of reach this month')
    expect(said('mttr', null)).toBe('')
  })
})
