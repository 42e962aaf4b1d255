import { describe, expect, it } from 'vitest'
import { instant } from '../../../../core/model/units.ts'
import { createHourly } from '../../../../server/sources/connectwise/hourly.ts'
import { type Range, SourceError } from '../../../../server/sources/source.ts'
import { aClock, at, NOVEMBER, never } from './a-service-desk.ts'

const DOWN = new SourceError('down', 'It does not answer.')

function desk() {
  const clock = aClock(at('2026-11-20T12:00Z'))
  const state = { asked: 0, fails: null as Error | null }
  const read = createHourly(clock.now, async () => {
    state.asked++
    if (state.fails) throw state.fails
    return state.asked
  })
  return { clock, state, read: () => read(NOVEMBER, never) }
}

describe('createHourly', () => {
  it('createHourly reads a range once an hour', async () => {
    const { clock, read, state } = desk()
    expect((await read()).told).toBe(1)
    clock.pass(59)
    expect((await read()).told).toBe(1)
    clock.pass(1)
    expect(await read()).toMatchObject({ told: 2, error: null })
    expect(state.asked).toBe(2)
  })

  it('createHourly keeps what it knows for a day while it fails, and tries again after five minutes', async () => {
    const { clock, read, state } = desk()
    await read()
    state.fails = DOWN
    clock.pass(60)
    expect(await read()).toMatchObject({ told: 1, error: DOWN })
    clock.pass(4)
    await read()
    expect(state.asked).toBe(2)
    clock.pass(1)
    await read()
    expect(state.asked).toBe(3)
    clock.pass(24 * 60)
    expect(await read()).toMatchObject({ told: null, error: DOWN })
    state.fails = null
    clock.pass(5)
    expect(await read()).toMatchObject({ told: 5, error: null })
  })

  it('createHourly keeps the range that every poll asks for, however many others are looked at', async () => {
    const clock = aClock(at('2026-11-20T12:00Z'))
    const asked: Range[] = []
    const read = createHourly(clock.now, async range => asked.push(range))
    await read(NOVEMBER, never)
    for (let earlier = 1; earlier <= 6; earlier++) {
      await read({ ...NOVEMBER, from: instant(NOVEMBER.from - earlier) }, never)
      await read(NOVEMBER, never)
    }
    expect(asked.filter(range => range === NOVEMBER)).toHaveLength(1)
    expect(asked).toHaveLength(7)
  })

  it.each([new SourceError('keys', 'Refused.'), new TypeError('a mistake')])(
    'createHourly rejects for what is no matter of a part: %s',
    async error => {
      const { read, state } = desk()
      state.fails = error
      await expect(read()).rejects.toBe(error)
    },
  )
})
