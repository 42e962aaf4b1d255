import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { publicBase } from '../../server/public-base.ts'

const face = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) =>
  ({ address, family, internal }) as NetworkInterfaceInfo
const FACES = {
  lo: [face('127.0.0.1', 'IPv4', true)],
  eth0: [face('fe80::1', 'IPv6', false), face('192.168.1.9', 'IPv4', false)],
}
const of = (known: { publicUrl?: string; host?: string }, faces = {}) =>
  publicBase({ publicUrl: null, host: null, ...known }, 4000, faces)

describe('publicBase', () => {
  it('publicBase is what the configuration says', () => {
    expect(of({ publicUrl: 'https://wall.example.com', host: '127.0.0.1' }, FACES)).toBe(
      'https://wall.example.com',
    )
  })

  it('publicBase is the first address that others can reach', () => {
    expect(of({}, FACES)).toBe('http://192.168.1.9:4000')
    expect(of({ host: '0.0.0.0' }, FACES)).toBe('http://192.168.1.9:4000')
  })

  it('publicBase is the host it listens on, or this machine where there is no network', () => {
    expect(of({ host: '10.0.0.5' }, FACES)).toBe('http://10.0.0.5:4000')
    expect(of({}, {})).toBe('http://localhost:4000')
  })
})
