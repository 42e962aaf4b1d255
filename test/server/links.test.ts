import { describe, expect, it } from 'vitest'
import { links } from '../../server/links.ts'

describe('links', () => {
  it('links names localhost when it listens everywhere', () => {
    const expected =
      'Display  http://localhost:4000/display/\nAdmin    http://localhost:4000/admin/\nHealth   http://localhost:4000/healthz\n'
    for (const host of [null, '0.0.0.0', '::']) expect(links(host, 4000, null)).toBe(expected)
  })

  it('links names the address it listens on, in brackets for IPv6', () => {
    expect(links('192.168.1.5', 80, null)).toContain('http://192.168.1.5:80/display/')
    expect(links('::1', 80, null)).toContain('http://[::1]:80/display/')
  })

  it('links adds the one-time link where there is a token', () => {
    const lines = links(null, 4000, 'abc').trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[3]).toBe('Set up   http://localhost:4000/admin/#setup=abc')
  })
})
