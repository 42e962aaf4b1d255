import { describe, expect, it } from 'vitest'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { createSignInAttempts } from '../../../server/auth/sign-in-attempts.ts'

function attempts() {
  const clock = { now: instant(1_000_000) }
  const { begin } = createSignInAttempts(() => clock.now)
  const wait = (address: string, name = address) => {
    const begun = begin(address, name)
    return 'wait' in begun ? begun.wait : 0
  }
  const pass = (time: number) => {
    clock.now = instant(clock.now + time)
  }
  return { begin, wait, pass }
}

describe('createSignInAttempts', () => {
  it('createSignInAttempts lets five from one address through and then says how long to wait', () => {
    const { wait, pass } = attempts()
    for (let n = 0; n < 5; n++) {
      expect(wait('10.0.0.1')).toBe(0)
      pass(MINUTE)
    }
    expect(wait('10.0.0.1')).toBe(10 * MINUTE)
    expect(wait('10.0.0.2')).toBe(0)
  })

  it('createSignInAttempts frees one attempt when the oldest is fifteen minutes old', () => {
    const { wait, pass } = attempts()
    for (let n = 0; n < 5; n++) wait('10.0.0.1')
    pass(15 * MINUTE - 1)
    expect(wait('10.0.0.1')).toBe(1)
    pass(1)
    expect(wait('10.0.0.1')).toBe(0)
  })

  it('createSignInAttempts lets twenty through in all, from however many addresses', () => {
    const { wait } = attempts()
    const waits = Array.from({ length: 25 }, (_, n) => wait(`10.0.0.${n}`))
    expect(waits.filter(each => each === 0)).toHaveLength(20)
  })

  it('createSignInAttempts forgets an address whose password was right', () => {
    const { begin, wait } = attempts()
    for (let n = 0; n < 4; n++) wait('10.0.0.1')
    const begun = begin('10.0.0.1', '10.0.0.1')
    if ('right' in begun) begun.right()
    for (let n = 0; n < 5; n++) expect(wait('10.0.0.1')).toBe(0)
    expect(wait('10.0.0.1')).toBeGreaterThan(0)
  })

  it('createSignInAttempts lets ten through for one name, and keeps what is wrong for another', () => {
    const { begin, wait } = attempts()
    const waits = Array.from({ length: 12 }, (_, n) => wait(`10.0.1.${n}`, 'ann'))
    expect(waits.filter(each => each === 0)).toHaveLength(10)
    expect(wait('10.0.0.9', 'bob')).toBe(0)
    for (let n = 0; n < 3; n++) wait('10.0.0.1', 'cy')
    const begun = begin('10.0.0.1', 'bob')
    if ('right' in begun) begun.right()
    expect([wait('10.0.0.1', 'cy'), wait('10.0.0.1', 'cy')]).toEqual([0, 0])
    expect(wait('10.0.0.1', 'cy')).toBeGreaterThan(0)
  })
})
