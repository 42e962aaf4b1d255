import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayFacts, spanText } from '../../../admin/displays/display-facts.ts'
import { instant, millis } from '../../../core/model/units.ts'
import type { Speech } from '../../../core/snapshot/format.ts'
import { NOW } from '../../helpers/demo-desk.ts'

const speech: Speech = { locale: 'en-US', currency: 'USD', zone: 'America/New_York', now: NOW }
const report = {
  ...{ build: 'b2', width: 1920, height: 1080, ratio: 2, heap: 41_600_000, team: 'help-desk' },
  ...{ uptime: millis(187_500_000), painted: millis(4200) },
}
const line = { connected: true, lastSeen: NOW, report }
const told = (given: Parameters<typeof displayFacts>[0], build = 'b2') =>
  displayFacts(given, build, id => `The ${id}`, speech).map(({ label, text, isOdd }) =>
    isOdd ? `${label}: ${text} (odd)` : `${label}: ${text}`,
  )

describe('displayFacts', () => {
  it('displayFacts tells all that a screen told of itself', () => {
    expect(told(line)).toEqual([
      'Last seen: now',
      'Shows: The help-desk',
      'Last paint: 4 s before its report',
      'Build: b2',
      'Resolution: 3840 x 2160',
      'Memory: 42 MB',
      'Uptime: 2 d 4 h',
    ])
  })

  it('displayFacts marks a build that is not the one of the server', () => {
    expect(told(line, 'b3')).toContain('Build: b2, old build (odd)')
  })

  it('displayFacts knows only when it was seen of a screen that told nothing', () => {
    const seen = instant(NOW - 3_600_000)
    expect(told({ connected: false, lastSeen: seen, report: null })).toEqual([
      expect.stringMatching(/^Last seen: 1:47\sPM$/),
    ])
    expect(told({ connected: false, lastSeen: null, report: null })).toEqual(['Last seen: never'])
  })

  it('displayFacts says so where a browser does not tell its memory and where no team stands', () => {
    const silent = told({ ...line, report: { ...report, heap: null, team: null } })
    expect(silent).toContain('Memory: not told')
    expect(silent).toContain('Shows: no team')
  })
})

describe('spanText', () => {
  it.each([
    [-1, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [11_100_000, '3 h 5 min'],
    [86_400_000, '1 d'],
  ])('spanText of %i ms is %s', (span, text) => expect(spanText(millis(span))).toBe(text))

  it('spanText never has more than two units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), span => {
        expect(spanText(millis(span))).toMatch(/^\d+ (s|min|h|d)( \d+ (min|h))?$/)
      }),
    )
  })
})
