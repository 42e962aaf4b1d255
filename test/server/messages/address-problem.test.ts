import { describe, expect, it } from 'vitest'
import { addressProblem, isPlainAddress } from '../../../server/messages/address-problem.ts'

describe('addressProblem', () => {
  it.each([
    ['slack', 'https://hooks.example.com/x', true],
    ['slack', 'http://hooks.example.com/x', false],
    ['slack', 'http://127.0.0.1:8080/x', true],
    ['slack', 'http://192.168.1.4/x', false],
    ['teams', 'ftp://example.com/x', false],
    ['webhook', 'http://192.168.1.4/x', true],
    ['webhook', 'http://homeassistant.local/x', true],
    ['webhook', 'http://172.32.0.1/x', false],
    ['webhook', 'http://example.com/x', false],
    ['webhook', 'http://10.example.com/x', false],
    ['webhook', 'https://name:pass@example.com/x', false],
  ] as const)('addressProblem of a %s at %s', (kind, address, isFine) => {
    expect(addressProblem(kind, address) === null).toBe(isFine)
  })
})

describe('isPlainAddress', () => {
  it('isPlainAddress is true only where the network can read along', () => {
    const seen = ['http://192.168.1.4/x', 'http://localhost/x', 'https://example.com'].map(isPlainAddress)
    expect(seen).toEqual([true, false, false])
  })
})
