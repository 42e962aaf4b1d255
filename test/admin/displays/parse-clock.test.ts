import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseClock, showClock } from '../../../admin/displays/parse-clock.ts'

describe('parseClock', () => {
  it.each([
    ['18:30', 1110],
    [' 18.30 ', 1110],
    ['18', 1080],
    ['6:30 pm', 1110],
    ['12 am', 0],
    ['12:05 PM', 725],
    ['0:00', 0],
    ['23:59', 1439],
  ])('parseClock reads %j as %i minutes of the day', (text, value) => {
    expect(parseClock(text)).toEqual({ ok: true, value })
  })

  it.each(['', '24:00', '18:60', '13 pm', '0 am', '-1', 'noon', '6:3'])('parseClock refuses %j', text => {
    expect(parseClock(text)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'Write a time of day like 18:30.' }],
    })
  })

  it('parseClock reads back every minute that showClock writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), value => {
        expect(parseClock(showClock(value))).toEqual({ ok: true, value })
      }),
    )
  })
})
