import fc from 'fast-check'
import { expect, test } from 'vitest'
import { credentials, redaction } from '../../../../server/sources/connectwise/redaction.ts'
import { KEYS } from './small-psa.ts'

const SECRETS = { company: 'acme', ...KEYS }
const base64 = (text: string) => Buffer.from(text).toString('base64')

test('credentials are company, public and private key in base64', () => {
  expect(credentials(SECRETS)).toBe(base64(`acme+${KEYS.publicKey}:${KEYS.privateKey}`))
})

test('redaction hides each key, however it is written, and leaves the rest', () => {
  const redacted = redaction(SECRETS)
  const { publicKey, privateKey, clientId } = KEYS
  expect(redacted(`a ${publicKey} b ${privateKey}, ${clientId}.`)).toBe('a (hidden) b (hidden), (hidden).')
  expect(redacted(`authorization: Basic ${credentials(SECRETS)}`)).toMatch(
    /^authorization: Basic \(hidden\)=*$/,
  )
  expect(redacted(base64(privateKey))).toMatch(/^\(hidden\)=*$/)
  expect(redacted('acme has no keys')).toBe('acme has no keys')
})

test('redaction of empty keys hides nothing', () => {
  const redacted = redaction({ company: 'acme', publicKey: '', privateKey: '', clientId: '' })
  expect(redacted('as it was')).toBe('as it was')
})

test('redaction leaves no key in any text, as it is, in JSON, in an address or in base64', () => {
  const key = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
  const wrap = fc.constantFrom(
    (text: string) => text,
    (text: string) => JSON.stringify(text),
    encodeURIComponent,
    base64,
    (text: string) => Buffer.from(text).toString('base64url'),
    (text: string) => encodeURIComponent(base64(text)),
  )
  fc.assert(
    fc.property(fc.tuple(key, key, key), fc.nat(2), wrap, fc.string(), (keys, which, written, around) => {
      const [publicKey, privateKey, clientId] = keys
      const form = written(keys[which]!)
      const bare = form.replace(/=+$/, '').replace(/^"|"$/g, '')
      fc.pre(!around.includes(bare) && !'(hidden)'.includes(bare))
      const text = redaction({ company: 'acme', publicKey, privateKey, clientId })(
        `${around} ${form} ${around}`,
      )
      expect(text).not.toContain(bare)
    }),
  )
})
