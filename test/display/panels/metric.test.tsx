import { describe, expect, it } from 'vitest'
import type { MetricFigure, Verdict } from '../../../core/model/metric-figure.ts'
import { Metric } from '../../../display/panels/metric.tsx'
import { rendered, sampleSpeech, words } from '../../helpers/rendered.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const [mttr, csat, response] = sampleSnapshot.metrics as unknown as [MetricFigure, MetricFigure, MetricFigure]
const panel = (metric: MetricFigure) => <Metric metric={metric} speech={sampleSpeech} />

describe('Metric', () => {
  it('Metric says title, goal, value with units, the goal on its line, verdict, amount and what it takes', () => {
    expect(words(() => panel(mttr)).split('\n')).toEqual([
      'Resolution time below 5 h',
      '4 h 19 min',
      '5 h',
      'Holding $5,547 next 360 may average 7 h 12',
    ])
    expect(words(() => panel(csat))).toContain('98.7 % of 240')
    expect(words(() => panel(response))).toContain('At risk $5,546 8 of the next 370 may be late')
  })

  it('Metric gives each verdict a word, a shape and a colour of its own', () => {
    const verdicts: Verdict[] = ['holding', 'at-risk', 'missing', 'out-of-reach', 'not-known']
    const faces = verdicts.map(verdict => rendered(() => panel({ ...mttr, verdict })))
    const shapes = faces.map(html => /aria-hidden="true"><path d="([^"]+)"/.exec(html)?.[1])
    expect(new Set(shapes).size).toBe(verdicts.length)
    verdicts.forEach((verdict, i) => {
      expect(faces[i]).toContain(`metric ${verdict}`)
    })
  })

  it('Metric without data shows a dash, no line and no last point', () => {
    const none: MetricFigure = { ...csat, value: null, verdict: 'not-known', need: null, trend: [] }
    expect(words(() => panel(none)).split('\n')).toEqual([
      'Satisfaction above 99%',
      '\u2013',
      '99%',
      'Not known $5,547',
    ])
    expect(rendered(() => panel(none))).not.toContain('class="last"')
  })

  it('Metric tells how many a person left out, and nothing of none', () => {
    expect(words(() => panel({ ...mttr, byHand: 2 }))).toContain('below 5 h 2 left out by hand')
    expect(words(() => panel(mttr))).not.toContain('left out')
  })

  it('Metric draws a code where it has one', () => {
    const html = rendered(() => panel({ ...mttr, qr: { size: 21, path: 'M0 0h7v1h-7z' } }))
    expect(html).toContain('viewBox="-4 -4 29 29"')
    expect(html).toContain('M0 0h7v1h-7z')
    expect(rendered(() => panel(mttr))).not.toContain('class="qr"')
  })

  it('Metric sets a long last line tighter', () => {
    const long: MetricFigure = {
      ...csat,
      verdict: 'out-of-reach',
      need: { kind: 'good-in-a-row', good: 161, next: 180 },
    }
    expect(rendered(() => panel(mttr))).toContain('foot short')
    expect(rendered(() => panel(long))).toContain('foot long')
  })
})
