import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownHosts } from '../../../server/http/known-hosts.ts'

const isKnown = knownHosts(['wall.example.com', 'cupboard', 'cupboard.local'])

describe('knownHosts', () => {
  it.each([
    ...['localhost', 'localhost:4000', 'LOCALHOST', 'wall.localhost:4000', '192.168.1.20', '10.0.0.1:4000'],
    ...[
      '[::1]:4000',
      '[fe80::1]',
      'wall.example.com',
      'Wall.Example.com:443',
      'wall.example.com.',
      'cupboard',
    ],
    'cupboard.local:4000',
  ])('knownHosts takes %s', host => {
    expect(isKnown(host)).toBe(true)
  })

  it.each([
    ...[
      'evil.example',
      'evil.example:4000',
      '',
      ':4000',
      'evillocalhost',
      'evil-cupboard.local',
      'localhost.evil.example',
      'wall.example.com.evil.example',
    ],
    ...[
      'a@localhost',
      'localhost/',
      'localhost:4000:1',
      '127.0.0.1.evil.example',
      '[evil]',
      '[127.0.0.1]',
      'localhost:',
    ],
  ])('knownHosts refuses "%s"', host => {
    expect(isKnown(host)).toBe(false)
  })

  it('knownHosts takes a caller without a Host, who is no browser', () => {
    expect(isKnown(undefined)).toBe(true)
  })

  it('knownHosts takes every address, and no name of the internet that is not its own', () => {
    fc.assert(fc.property(fc.ipV4(), ip => isKnown(ip)))
    fc.assert(fc.property(fc.ipV6(), ip => isKnown(`[${ip}]:4000`)))
    fc.assert(fc.property(fc.domain(), name => !isKnown(name)))
  })
})
