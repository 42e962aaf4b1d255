import { expect, test } from 'vitest'
import { baseAddress } from '../../../../server/sources/connectwise/base-address.ts'

test.each([
  ['cw.example.com', 'https://cw.example.com'],
  [' CW.example.com:8443 ', 'https://cw.example.com:8443'],
  ['localhost:9', 'https://localhost:9'],
  ['https://cw.example.com/v4_6_release/ConnectWise.aspx?x=1', 'https://cw.example.com'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://cw.example.com', 'http://cw.example.com'],
  ['api-own.example.com', 'https://api-own.example.com'],
])('baseAddress of %s is %s for both', (typed, origin) => {
  expect(baseAddress(typed)).toMatchObject({ site: origin, api: origin, cloud: false })
})

test.each([
  'na.myconnectwise.net',
  'api-na.myconnectwise.net',
  'http://na.myconnectwise.net',
  'https://na.myconnectwise.net/v4_6_release',
])('baseAddress asks the API of the cloud at another host than the company, and over https: %s', typed => {
  expect(baseAddress(typed)).toEqual({
    site: 'https://na.myconnectwise.net',
    api: 'https://api-na.myconnectwise.net',
    host: 'na.myconnectwise.net',
    cloud: true,
  })
})

test('baseAddress does not take a host that only ends alike for the cloud', () => {
  expect(baseAddress('evilmyconnectwise.net').cloud).toBe(false)
  expect(baseAddress('na.myconnectwise.net.example.com').cloud).toBe(false)
})

test.each([
  '',
  'two words',
  'ftp://cw.example.com',
  'https://',
  'https://me:secret@cw.example.com',
  'cw:port',
])('baseAddress refuses %j and says how to write it', typed => {
  expect(() => baseAddress(typed)).toThrow(
    expect.objectContaining({ kind: 'keys', message: expect.stringContaining('na.myconnectwise.net') }),
  )
})
