import { describe, expect, it } from 'vitest'
import { displayPairSchema, displayVisitorsSchema } from '../../../core/model/display-bodies.ts'
import { displaySettingsSchema, parseDisplays, parseReport } from '../../../core/model/display-schema.ts'
import { parsed } from '../../../core/model/settings.ts'
import { aReport } from '../../helpers/a-report.ts'
import { someSettings } from '../../helpers/screens.ts'

const pathsOf = (change: object) => {
  const read = parsed(displaySettingsSchema, { ...someSettings(), ...change })
  return read.ok ? [] : read.problems.map(({ path }) => path)
}

describe('displaySettingsSchema', () => {
  it('displaySettingsSchema takes settings at both ends of what is allowed', () => {
    expect(pathsOf({})).toEqual([])
    expect(pathsOf({ safeArea: 0, turn: 10, size: 1.3 })).toEqual([])
    expect(pathsOf({ safeArea: 5, turn: 20, night: { dim: 1140, black: 1140, wake: 390 } })).toEqual([])
  })

  it.each([
    [{ name: '  ' }, 'name'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ teams: [] }, 'teams'],
    [{ safeArea: 5.1 }, 'safeArea'],
    [{ safeArea: -1 }, 'safeArea'],
    [{ turn: 9 }, 'turn'],
    [{ turn: 21 }, 'turn'],
    [{ size: 2 }, 'size'],
    [{ theme: 'pink' }, 'theme'],
    [{ audience: { pool: 'all', clients: true } }, 'audience.pool'],
    [{ night: { dim: 1440, black: 0, wake: 390 } }, 'night.dim'],
    [{ night: { dim: 1140, black: 1260, wake: 1140 } }, 'night.wake'],
    [{ night: { dim: 1260, black: 1140, wake: 390 } }, 'night.wake'],
  ])('displaySettingsSchema refuses %j and says where', (change, path) => {
    expect(pathsOf(change)).toEqual([path])
  })
})

describe('displayPairSchema', () => {
  it('displayPairSchema reads a code however it is typed', () => {
    for (const code of ['BCDF-GHJK', ' bcdf ghjk ', 'bcdf–ghjk'])
      expect(parsed(displayPairSchema, { code, settings: someSettings() })).toMatchObject({
        value: { code: 'BCDFGHJK' },
      })
    for (const code of ['BCDFGHJ', 'ABCDFGHJ', 'BCDFGHJKL', ''])
      expect(parsed(displayPairSchema, { code, settings: someSettings() }).ok).toBe(false)
  })
})

describe('displayVisitorsSchema', () => {
  it('displayVisitorsSchema takes minutes up to a year, and an end', () => {
    for (const minutes of [1, 366 * 1440, null])
      expect(parsed(displayVisitorsSchema, { minutes }).ok).toBe(true)
    for (const minutes of [0, 1.5, 366 * 1440 + 1, '5'])
      expect(parsed(displayVisitorsSchema, { minutes }).ok).toBe(false)
  })
})

describe('parseDisplays', () => {
  it('parseDisplays takes what a first start writes, and no token that is not a hash', () => {
    expect(parseDisplays({ revision: 0, open: false, displays: [] }).ok).toBe(true)
    const display = {
      ...someSettings(),
      ...{ id: 'd1', kind: 'screen', token: 'a'.repeat(64), pairedBy: 'manager', pairedAt: 1 },
      ...{ expires: null, visitorsUntil: null, blank: false },
    }
    expect(parseDisplays({ revision: 1, open: true, revoked: [], displays: [display] }).ok).toBe(true)
    const bare = { ...display, token: 'the-token-itself' }
    expect(parseDisplays({ revision: 1, open: true, displays: [bare] }).ok).toBe(false)
  })
})

describe('parseReport', () => {
  it('parseReport takes what a screen tells, and nothing longer or stranger', () => {
    const report = aReport()
    expect(parseReport(report)).toEqual({ ok: true, value: report })
    for (const wrong of [null, [], { ...report, build: 'b'.repeat(101) }, { ...report, more: 1 }])
      expect(parseReport(wrong).ok).toBe(false)
    expect(parseReport({ ...report, width: Number.NaN }).ok).toBe(false)
  })
})
