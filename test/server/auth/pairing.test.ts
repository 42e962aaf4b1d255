import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_LETTERS } from '../../../core/model/display-schema.ts'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { createPairings } from '../../../server/auth/pairing.ts'
import { pairingCode } from '../../../server/auth/pairing-code.ts'
import { tokenHash } from '../../../server/auth/secret-token.ts'

const HERE = '10.0.0.1'

function open() {
  const clock = { now: instant(1_000_000) }
  const pairings = createPairings({ now: () => clock.now, bytes: randomBytes })
  const pass = (time: number) => {
    clock.now = instant(clock.now + time)
  }
  const take = (code: string, address = HERE) => {
    const taken = pairings.take(code, address)
    if (taken.kind !== 'taken') throw new Error(taken.kind)
    return taken
  }
  return { ...pairings, right: take, pass }
}

describe('createPairings', () => {
  it('createPairings lets a screen fetch its token once, and only after its code was typed', () => {
    const { begin, collect, right } = open()
    const { device, code } = begin(HERE)
    expect(device).toMatch(/^[\w-]{43}$/)
    expect(collect(device)).toEqual({ kind: 'pending' })
    const { hash, give } = right(code)
    expect(collect(device)).toEqual({ kind: 'pending' })
    give('d1')
    const collected = collect(device)
    expect(collected).toMatchObject({ kind: 'paired', id: 'd1' })
    expect('token' in collected && tokenHash(collected.token)).toBe(hash)
    expect(collect(device)).toEqual({ kind: 'gone' })
  })

  it('createPairings takes a code once, until what was made of it came to nothing', () => {
    const { begin, take, right } = open()
    const { code } = begin(HERE)
    const { release } = right(code)
    expect(take(code, HERE).kind).toBe('wrong')
    release()
    right(code).give('d1')
    expect(take(code, HERE).kind).toBe('wrong')
  })

  it('createPairings lets a code go after ten minutes, and knows no device of another', () => {
    const { begin, collect, take, pass } = open()
    const { device, code, expires } = begin(HERE)
    expect(collect('nothing')).toEqual({ kind: 'gone' })
    expect(expires).toBe(1_000_000 + 10 * MINUTE)
    pass(10 * MINUTE - 1)
    expect(collect(device)).toEqual({ kind: 'pending' })
    pass(1)
    expect(collect(device)).toEqual({ kind: 'gone' })
    expect(take(code, HERE).kind).toBe('wrong')
  })

  it('createPairings leaves a screen a minute to fetch a token whose code was typed in the last moment', () => {
    const { begin, collect, right, pass } = open()
    const { device, code } = begin(HERE)
    pass(10 * MINUTE - 1)
    const { give } = right(code)
    pass(5000)
    give('d1')
    pass(MINUTE - 1)
    expect(collect(device).kind).toBe('paired')
  })

  it('createPairings makes an address wait after ten wrong codes in ten minutes, also with the right one', () => {
    const { begin, take, right, pass } = open()
    const { code } = begin(HERE)
    for (let n = 0; n < 10; n++) expect(take('BBBBBBBB', HERE).kind).toBe('wrong')
    expect(take(code, HERE)).toEqual({ kind: 'wait', wait: 10 * MINUTE })
    const other = begin(HERE)
    right(other.code, '10.0.0.2').release()
    pass(10 * MINUTE)
    expect(take('BBBBBBBB', HERE).kind).toBe('wrong')
  })

  it('createPairings makes everybody wait after thirty wrong codes, from wherever', () => {
    const { take } = open()
    for (let n = 0; n < 30; n++) expect(take('BBBBBBBB', `10.0.0.${n}`).kind).toBe('wrong')
    expect(take('BBBBBBBB', '10.0.1.1').kind).toBe('wait')
  })

  it('createPairings keeps fifty at most, and an address that asks without end crowds out only itself', () => {
    const { begin, collect } = open()
    const other = begin('10.0.0.2')
    const begun = Array.from({ length: 100 }, () => begin(HERE).device)
    expect(collect(other.device).kind).toBe('pending')
    expect(begun.filter(device => collect(device).kind === 'pending')).toEqual(begun.slice(-49))
  })
})

describe('pairingCode', () => {
  it('pairingCode is eight letters of the twenty, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), stream => {
        const code = pairingCode(count => Uint8Array.from({ length: count }, () => stream.next().value))
        expect(code).toMatch(new RegExp(`^[${CODE_LETTERS}]{8}$`))
      }),
    )
  })

  it('pairingCode takes no byte that would make a letter likelier than another', () => {
    const given = [255, 240, 239, 0, 20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    expect(pairingCode(count => Uint8Array.from(given.splice(0, count)))).toBe('ZBBCDFGH')
  })
})
