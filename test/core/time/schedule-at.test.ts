import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { scheduleAt } from '../../../core/time/schedule-at.ts'
import { ALWAYS, NINE_TO_FIVE } from '../../helpers/november.ts'

const ever = { from: null, schedule: ALWAYS }
const later = { from: instant(1000), schedule: NINE_TO_FIVE }

describe('scheduleAt', () => {
  it('scheduleAt is the last version begun by then, in any order of input', () => {
    for (const versions of [
      [ever, later],
      [later, ever],
    ]) {
      expect(scheduleAt(versions, instant(999))).toBe(ALWAYS)
      expect(scheduleAt(versions, instant(1000))).toBe(NINE_TO_FIVE)
    }
  })

  it('scheduleAt before the first version is the first there is', () => {
    const last = { from: instant(2000), schedule: ALWAYS }
    expect(scheduleAt([last, later], instant(0))).toBe(NINE_TO_FIVE)
  })

  it('scheduleAt without any version is a mistake', () => {
    expect(() => scheduleAt([], instant(0))).toThrow('at least one')
  })
})
