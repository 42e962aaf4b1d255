import { describe, expect, it } from 'vitest'
import { createTokens } from '../../../display/boot/create-tokens.ts'
import { aStorage } from '../../helpers/a-storage.ts'

/** A document's cookies: what was set last of each name, and every order to set one. */
function jar() {
  const held = new Map<string, string>()
  const orders: string[] = []
  return {
    orders,
    clear: () => held.clear(),
    get cookie() {
      return [...held].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(order: string) {
      orders.push(order)
      const [pair = '', ...rest] = order.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (rest.includes('max-age=0')) held.delete(name)
      else held.set(name, value)
    },
  }
}

function start(secure = false) {
  const texts = new Map<string, string>()
  const cookies = jar()
  return { texts, cookies, tokens: createTokens({ storage: aStorage(texts), cookies, secure }) }
}

describe('createTokens', () => {
  it('createTokens of a new device has none', () => {
    const { tokens, cookies } = start()
    expect(tokens.read()).toBeNull()
    expect(cookies.orders).toEqual([])
  })

  it('createTokens finds the token again after either place was cleared, and fills the other', () => {
    const { tokens, texts, cookies } = start()
    cookies.cookie = 'other=1'
    tokens.write('secret-_A')
    texts.clear()
    expect(tokens.read()).toBe('secret-_A')
    expect([...texts.values()]).toEqual(['secret-_A'])
    cookies.clear()
    expect(tokens.read()).toBe('secret-_A')
    expect(cookies.cookie).toBe('poolboard.display=secret-_A')
  })

  it('createTokens forgets in both places', () => {
    const { tokens, texts } = start()
    tokens.write('secret')
    tokens.forget()
    expect(tokens.read()).toBeNull()
    expect(texts.size).toBe(0)
  })

  it('createTokens sets a cookie for ten years that no other site can send, secure under HTTPS', () => {
    const plain = start()
    plain.tokens.write('secret')
    expect(plain.cookies.orders).toEqual([
      'poolboard.display=secret; max-age=315360000; path=/display; SameSite=Strict',
    ])
    const secure = start(true)
    secure.tokens.write('secret')
    expect(secure.cookies.orders[0]).toMatch(/; Secure$/)
  })
})
