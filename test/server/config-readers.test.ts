import { describe, expect, it } from 'vitest'
import { hostNames, proxies, redisUrl, token } from '../../server/config-readers.ts'

const value = (result: { ok: boolean; value?: unknown }) => (result.ok ? result.value : 'refused')

describe('hostNames', () => {
  it('hostNames reads names with commas in small letters', () => {
    expect(value(hostNames('Wall.Example.com, wall'))).toEqual(['wall.example.com', 'wall'])
  })

  it.each(['https://wall', 'wall:4000', '', 'a,,b', '*', 'a b', '.', `${'a'.repeat(254)}`])(
    'hostNames refuses "%s"',
    text => {
      expect(hostNames(text).ok).toBe(false)
    },
  )
})

describe('proxies', () => {
  it('proxies reads a number, addresses, networks and their names', () => {
    expect(value(proxies('1'))).toBe(1)
    expect(value(proxies('loopback, 10.0.0.0/8, fd00::1'))).toBe('loopback,10.0.0.0/8,fd00::1')
    expect(value(proxies('false'))).toBe(false)
    expect(value(proxies('0'))).toBe(false)
  })

  it.each(['true', '10', '-1', '10.0.0.1/33', '10.0.0', '10.0.0.0/8/8', 'caddy', ',', '::1/129', '1.2.3.4/'])(
    'proxies refuses "%s"',
    text => {
      expect(proxies(text).ok).toBe(false)
    },
  )
})

describe('token', () => {
  it('token takes sixteen letters and no space', () => {
    expect(value(token('0123456789abcdef'))).toBe('0123456789abcdef')
    for (const text of ['0123456789abcde', '01234567 89abcdef', 'é'.repeat(16), 'x'.repeat(201)])
      expect(token(text).ok).toBe(false)
  })
})

describe('redisUrl', () => {
  it.each(['redis://127.0.0.1:6379', 'rediss://user:word@redis.example.com/3'])(
    'redisUrl reads "%s"',
    text => {
      expect(value(redisUrl(text))).toBe(text)
    },
  )

  it.each(['127.0.0.1:6379', 'http://redis', 'redis://redis/wall', ''])('redisUrl refuses "%s"', text => {
    expect(redisUrl(text).ok).toBe(false)
  })

  it('redisUrl does not repeat what may hold a password', () => {
    expect(JSON.stringify(redisUrl('redis://:secret@redis/wall'))).not.toContain('secret')
  })
})
