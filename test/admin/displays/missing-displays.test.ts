import { describe, expect, it } from 'vitest'
import type { DisplaysAnswer } from '../../../admin/displays/displays-answer.ts'
import { missingDisplays, missingText } from '../../../admin/displays/missing-displays.ts'
import type { LoadState } from '../../../admin/loaded/create-loaded.ts'
import type { DisplayLine } from '../../../core/model/display.ts'
import { instant } from '../../../core/model/units.ts'
import { someSettings } from '../../helpers/screens.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const line = (name: string, change: Partial<DisplayLine>): DisplayLine => ({
  ...someSettings({ name }),
  ...{ id: name, kind: 'screen', pairedBy: 'manager', pairedAt: NOON, expires: null, visitorsUntil: null },
  ...{ blank: false, connected: false, lastSeen: instant(NOON - 3_600_000), report: null, missing: true },
  ...change,
})

const ready = (displays: readonly DisplayLine[]): LoadState<DisplaysAnswer> => ({
  ...{ kind: 'ready', isOld: false },
  value: { revision: 1, open: false, demo: false, build: 'b', now: NOON, displays },
})

describe('missingDisplays', () => {
  it('missingDisplays has the screens that the server misses, and no phone', () => {
    const displays = [
      line('Lobby', {}),
      line('Hall', { missing: false }),
      line('Phone of Dana', { kind: 'phone' }),
    ]
    expect(missingDisplays(ready(displays)).map(({ name }) => name)).toEqual(['Lobby'])
  })

  it('missingDisplays knows of none before the first reading', () => {
    expect(missingDisplays({ kind: 'loading' })).toEqual([])
    expect(missingDisplays({ kind: 'failed', sentence: 'No.' })).toEqual([])
  })
})

describe('missingText', () => {
  it('missingText says nothing of none', () => expect(missingText([])).toBeNull())

  it('missingText names one, two and three, and says what to do', () => {
    const said = (...names: string[]) => missingText(names.map(name => ({ name })))
    expect(said('Lobby')).toMatch(/^Lobby is away for ten minutes or more\. Look whether it has power/)
    expect(said('Lobby', 'Hall')).toMatch(/^Lobby and Hall are away .* they come back by themselves\.$/)
    expect(said('A', 'B', 'C')).toMatch(/^A, B and C are away/)
  })
})
