import { describe, expect, it } from 'vitest'
import { DEFAULT_SCALE } from '../../../../server/sources/csv/parse-scale.ts'
import { rejectedRow } from '../../../../server/sources/csv/rejected-row.ts'
import { timeReader } from '../../../../server/sources/csv/time-reader.ts'
import { at } from '../../../helpers/november.ts'

const how = {
  columns: { created_at: 0, resolved_at: 1, satisfaction_at: 2 },
  ...{ time: timeReader('UTC'), scale: DEFAULT_SCALE, met: new Map() },
}
const row = (...values: string[]) => rejectedRow('a.csv, line 2', values, how)
const OPENED = '2026-11-03T09:00:00'
const DONE = '2026-11-04T09:00:00'

describe('rejectedRow', () => {
  it('rejectedRow lasts from its opening to the last instant in it, in whatever order they stand', () => {
    const from = at(`${OPENED}Z`)
    expect(row(OPENED, DONE, '')).toEqual({ place: 'a.csv, line 2', from, to: at(`${DONE}Z`) })
    expect(row(DONE, OPENED, '')).toMatchObject({ from, to: at(`${DONE}Z`) })
    expect(row(OPENED, OPENED, DONE)).toMatchObject({ from, to: at(`${DONE}Z`) })
  })

  it('rejectedRow has no end where that cannot be read, and no time at all without its opening', () => {
    expect(row(OPENED, 'soon', '')).toMatchObject({ from: at(`${OPENED}Z`), to: null })
    expect(row(OPENED)).toMatchObject({ to: null })
    expect(row('soon', DONE, '')).toMatchObject({ from: null, to: null })
    expect(rejectedRow('a.csv, line 3', null, how)).toEqual({ place: 'a.csv, line 3', from: null, to: null })
  })
})
