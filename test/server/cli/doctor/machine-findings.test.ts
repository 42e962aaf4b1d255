import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../../core/model/units.ts'
import { buildFinding } from '../../../../server/cli/doctor/build-finding.ts'
import { memoryFinding } from '../../../../server/cli/doctor/memory-finding.ts'
import { nodeFinding } from '../../../../server/cli/doctor/node-finding.ts'
import { zoneFinding } from '../../../../server/cli/doctor/zone-finding.ts'

const at = (day: string) => instant(Date.parse(`${day}T12:00:00Z`))
const MB = 1024 * 1024

describe('nodeFinding', () => {
  it.each([
    ['18.20.4', '2026-01-10', 'wrong'],
    ['20.18.3', '2026-01-10', 'wrong'],
    ['20.19.0', '2026-01-10', 'ok'],
    ['20.19.0', '2026-02-10', 'look'],
    ['20.20.2', '2026-05-01', 'look'],
    ['22.1.0', '2026-11-24', 'ok'],
    ['24.0.0', '2028-04-30', 'look'],
    ['23.1.0', '2026-11-24', 'look'],
  ])('nodeFinding of %s on %s is %s', (version, day, state) => {
    expect(nodeFinding(version, at(day)).state).toBe(state)
  })

  it('nodeFinding says since when nobody mends it, and what to do', () => {
    expect(nodeFinding('20.20.2', at('2026-11-24'))).toMatchObject({
      sentence: 'Node 20.20.2 has had no security fixes since 2026-04-30.',
      remedy: 'Install Node 24, then start Poolboard again.',
    })
  })
})

describe('memoryFinding', () => {
  it('memoryFinding is wrong below 192 MB in all, and worth a look below 384 MB left', () => {
    expect(memoryFinding({ all: 191 * MB, left: 191 * MB }).state).toBe('wrong')
    expect(memoryFinding({ all: 192 * MB, left: 100 * MB }).state).toBe('look')
    expect(memoryFinding({ all: 512 * MB, left: 384 * MB })).toMatchObject({
      ...{ state: 'ok', sentence: '512 MB in all, 384 MB left.' },
    })
  })

  it('memoryFinding never gets worse with more of it', () => {
    const rank = { ok: 0, look: 1, wrong: 2 }
    fc.assert(
      fc.property(fc.nat(4096), fc.nat(4096), fc.nat(4096), (all, left, more) => {
        const few = rank[memoryFinding({ all: all * MB, left: left * MB }).state]
        expect(
          rank[memoryFinding({ all: (all + more) * MB, left: (left + more) * MB }).state],
        ).toBeLessThanOrEqual(few)
      }),
    )
  })
})

describe('buildFinding', () => {
  it('buildFinding names the page that is missing', () => {
    expect(buildFinding(() => true).state).toBe('ok')
    expect(buildFinding(path => path !== 'display/index.html')).toMatchObject({
      ...{ state: 'wrong', sentence: 'Not built: display.', remedy: 'Run npm run build.' },
    })
  })
})

describe('zoneFinding', () => {
  const good = { zones: ['Europe/Rome'], data: '2026a', year: 2026, january: 'Januar' }

  it('zoneFinding tells the zones and how old their data is', () => {
    expect(zoneFinding(good)).toMatchObject({
      ...{ state: 'ok', sentence: 'Knows Europe/Rome. The zone data is 2026a.' },
    })
    expect(zoneFinding({ ...good, zones: [] }).sentence).toContain('No team has a zone yet.')
  })

  it('zoneFinding finds a zone that is not known and a Node with English only', () => {
    expect(zoneFinding({ ...good, zones: ['Europe/Rome', 'Mars/Base'] })).toMatchObject({
      ...{ state: 'wrong', sentence: 'Not known here: Mars/Base.' },
    })
    expect(zoneFinding({ ...good, january: 'January' }).state).toBe('wrong')
  })

  it('zoneFinding has zone data looked at that is older than the year before, or of unknown age', () => {
    expect(zoneFinding({ ...good, data: '2025b' }).state).toBe('ok')
    expect(zoneFinding({ ...good, data: '2024b' }).state).toBe('look')
    expect(zoneFinding({ ...good, data: undefined }).state).toBe('look')
  })
})
