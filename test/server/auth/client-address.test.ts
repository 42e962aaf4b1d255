import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../../server/auth/client-address.ts'

const asked = (remoteAddress: string | undefined, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
})

describe('clientAddress', () => {
  it('clientAddress is the other end of the connection where nobody is trusted', () => {
    expect(clientAddress(asked('::ffff:10.0.0.5', '1.2.3.4'), () => false)).toBe('10.0.0.5')
  })

  it('clientAddress believes a trusted proxy, and nobody before the first that is not', () => {
    const one = (_address: string, hop: number) => hop < 1
    expect(clientAddress(asked('10.0.0.5', '6.6.6.6, 1.2.3.4'), one)).toBe('1.2.3.4')
    expect(clientAddress(asked('10.0.0.5'), one)).toBe('10.0.0.5')
    expect(clientAddress(asked('10.0.0.5', '1.2.3.4'), () => true)).toBe('1.2.3.4')
  })

  it('clientAddress is unknown where what is told is no address', () => {
    expect(clientAddress(asked('10.0.0.5', 'me'), () => true)).toBe('unknown')
    expect(clientAddress(asked(undefined), () => false)).toBe('unknown')
  })
})
