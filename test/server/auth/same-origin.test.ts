import { describe, expect, it } from 'vitest'
import { sameOrigin } from '../../../server/auth/same-origin.ts'

describe('sameOrigin', () => {
  it('sameOrigin admits a request without an Origin', () => {
    expect(sameOrigin({ host: 'wall.example:4000' })).toBe(true)
  })

  it.each([
    ['http://wall.example:4000', 'wall.example:4000'],
    ['http://wall.example:4000', 'Wall.Example:4000'],
    ['https://wall.example', 'wall.example'],
    ['http://[::1]:4000', '[::1]:4000'],
  ])('sameOrigin admits %s at %s', (origin, host) => {
    expect(sameOrigin({ origin, host })).toBe(true)
  })

  it.each([
    ['http://evil.example', 'wall.example:4000'],
    ['http://wall.example:5000', 'wall.example:4000'],
    ['http://wall.example:4000.evil.example', 'wall.example:4000'],
    ['http://user@wall.example:4000', 'wall.example:4000'],
    ['null', 'wall.example:4000'],
    ['', 'wall.example:4000'],
    ['http://', ''],
  ])('sameOrigin refuses %j at %j', (origin, host) => {
    expect(sameOrigin({ origin, host })).toBe(false)
  })

  it('sameOrigin refuses an Origin where no host is named', () => {
    expect(sameOrigin({ origin: 'http://wall.example' })).toBe(false)
  })
})
