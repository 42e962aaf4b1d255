import { expect, test } from 'vitest'
import { baseAddress } from '../../../../server/sources/connectwise/base-address.ts'
import { createCodebase } from '../../../../server/sources/connectwise/codebase.ts'

function codebase(site: string, company: string, ...texts: readonly string[]) {
  const asked: string[] = []
  const get = async (url: string) => {
    const text = texts[Math.min(asked.push(url), texts.length) - 1]!
    return { status: text === '' ? 404 : 200, headers: new Headers(), text }
  }
  return { asked, ...createCodebase(get, baseAddress(site), company) }
}
const info = (Codebase: unknown) => JSON.stringify({ CompanyName: 'Acme', Codebase, IsCloud: true })

test('createCodebase looks the company up once, at the site, and leads to the API', async () => {
  const { asked, current } = codebase('na.myconnectwise.net', 'a c/me', info('v2026_1/'))
  const api = 'https://api-na.myconnectwise.net/v2026_1/apis/3.0'
  expect(await Promise.all([current(), current()])).toEqual([api, api])
  expect(await current()).toBe(api)
  expect(asked).toEqual(['https://na.myconnectwise.net/login/companyinfo/a%20c%2Fme'])
})

test('createCodebase of an own host stays there, with or without a slash at the end', async () => {
  const { current } = codebase('http://cw.example.com:81', 'acme', info('v4_6_release'))
  expect(await current()).toBe('http://cw.example.com:81/v4_6_release/apis/3.0')
})

test('createCodebase asks again instead of an old place, but not where somebody did', async () => {
  const { asked, current, instead } = codebase('cw', 'acme', info('v1/'), info('v2/'))
  const old = await current()
  const moved = 'https://cw/v2/apis/3.0'
  expect(await Promise.all([instead(old), instead(old)])).toEqual([moved, moved])
  expect(await instead(old)).toBe(moved)
  expect(await current()).toBe(moved)
  expect(asked).toHaveLength(2)
})

test('createCodebase of a company that is not known is wrong settings, and names the field', async () => {
  await expect(codebase('cw', 'acme', 'null').current()).rejects.toMatchObject({
    kind: 'keys',
    message: 'cw does not know the company ID. Enter the one that people sign in to ConnectWise with.',
  })
})

test.each([
  '',
  '<html>',
  '[]',
  '{}',
  info(7),
  info('../../x/'),
  info('//evil.example.com/'),
  info('..'),
  info(''),
])('createCodebase takes no codebase from %j, and says that the site may be wrong', async text => {
  await expect(codebase('cw', 'acme', text).current()).rejects.toMatchObject({
    kind: 'unexpected',
    message: expect.stringMatching(/^cw does not answer as ConnectWise Manage does/),
  })
})

test('createCodebase asks anew after a failure', async () => {
  const { current } = codebase('cw', 'acme', '<html>', info('v1/'))
  await expect(current()).rejects.toMatchObject({ kind: 'unexpected' })
  expect(await current()).toBe('https://cw/v1/apis/3.0')
})
