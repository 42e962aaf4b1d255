import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { instant, MINUTE } from '../../../core/model/units.ts'
import { createPhoneLinks } from '../../../server/auth/phone-links.ts'

const ORDER = { team: 'help-desk', name: 'Phone', by: 'manager' }

function open() {
  const clock = { now: instant(0) }
  const links = createPhoneLinks({ now: () => clock.now, bytes: randomBytes })
  return { ...links, clock }
}

describe('createPhoneLinks', () => {
  it('createPhoneLinks opens a link once, and again only where nothing came of it', () => {
    const { make, take } = open()
    const { link } = make(ORDER)
    const taken = take(link)
    expect(taken?.order).toEqual(ORDER)
    expect(take(link)).toBeNull()
    taken?.release()
    expect(take(link)?.order).toEqual(ORDER)
  })

  it('createPhoneLinks knows a link for fifteen minutes and no link that it did not make', () => {
    const { make, take, clock } = open()
    const first = make(ORDER)
    const second = make(ORDER)
    expect(take('nothing')).toBeNull()
    clock.now = instant(15 * MINUTE - 1)
    expect(take(first.link)).not.toBeNull()
    clock.now = second.expires
    expect(take(second.link)).toBeNull()
  })

  it('createPhoneLinks remembers the fifty newest', () => {
    const { make, take } = open()
    const made = Array.from({ length: 51 }, () => make(ORDER).link)
    expect(made.map(link => take(link) !== null)).toEqual([false, ...Array(50).fill(true)])
  })
})
