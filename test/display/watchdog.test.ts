import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE, type Millis, millis } from '../../core/model/units.ts'
import { watchdog } from '../../display/watchdog.ts'

const minutes = (count: number): Millis => millis(count * MINUTE)

describe('watchdog', () => {
  it('watchdog lets a link be that was heard from within five minutes', () => {
    expect(watchdog({ silent: millis(5 * MINUTE - 1), opened: minutes(600) })).toEqual({
      reopen: false,
      reload: false,
    })
  })

  it('watchdog opens the link anew after five silent minutes, and again five minutes after that', () => {
    expect(watchdog({ silent: minutes(5), opened: minutes(5) }).reopen).toBe(true)
    expect(watchdog({ silent: minutes(9), opened: minutes(4) }).reopen).toBe(false)
    expect(watchdog({ silent: minutes(10), opened: minutes(5) })).toEqual({ reopen: true, reload: false })
  })

  it('watchdog loads the page anew after fifteen silent minutes, however new the link is', () => {
    expect(watchdog({ silent: millis(15 * MINUTE - 1), opened: minutes(0) }).reload).toBe(false)
    expect(watchdog({ silent: minutes(15), opened: minutes(0) })).toEqual({ reopen: false, reload: true })
  })

  it('watchdog never does less about a longer silence', () => {
    const time = fc.nat({ max: 3_600_000 })
    fc.assert(
      fc.property(time, time, time, (silent, more, opened) => {
        const [now, later] = [silent, silent + more].map(each =>
          watchdog({ silent: millis(each), opened: millis(opened) }),
        )
        expect(Number(later!.reload)).toBeGreaterThanOrEqual(Number(now!.reload))
        expect(Number(later!.reopen)).toBeGreaterThanOrEqual(Number(now!.reopen))
      }),
    )
  })
})
