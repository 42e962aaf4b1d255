import { expect, test } from 'vitest'
import { type NextPage, nextPage } from '../../../../server/sources/connectwise/next-page.ts'

const API = 'https://api-na.myconnectwise.net/v2026_1/apis/3.0'
const PATH = '/service/tickets'
const next = (link: string | null, page: NextPage | null = null) =>
  nextPage(link, { api: API, path: PATH, page })

test.each([
  [`<${API}${PATH}?pageSize=5&pageId=40>; rel="next", <${API}${PATH}?pageId=0>; rel="first"`, 40],
  [
    `<${API}${PATH}?pageId=0>; rel="first", <${API}${PATH}?conditions=id%20in%20(1,2)&pageId=41>; rel="next"`,
    41,
  ],
  [`<${API}${PATH}?pageid=42>;rel=next`, 42],
  [`<${API}${PATH}?pageId=43>; title="a, b"; rel="prefetch next"`, 43],
  ['<?pageId=44>; rel="next"', 44],
  ['<https://na.myconnectwise.net/v4_6_release/apis/3.0/service/tickets?pageId=45>; rel="next"', 45],
  ['<http://api-na.myconnectwise.net/v2026_1/apis/3.0/service/tickets?pageId=46>; rel="next"', 46],
])('nextPage finds the id that comes next: %s', (link, value) => {
  expect(next(link)).toEqual({ name: 'pageId', value })
})

test('nextPage takes the number of a page from a server that knows no ids', () => {
  expect(next(`<${API}${PATH}?page=2>; rel="next"`)).toEqual({ name: 'page', value: 2 })
})

test.each([
  null,
  '',
  '<>; rel="next"',
  `<${API}${PATH}?pageId=0>; rel="first"`,
  `<${API}${PATH}>; rel="nextish"`,
])('nextPage is null on the last page: %j', link => expect(next(link)).toBeNull())

test('nextPage is null where a link leads back', () => {
  const link = `<${API}${PATH}?pageId=40>; rel="next"`
  expect(next(link, { name: 'pageId', value: 39 })).not.toBeNull()
  expect(next(link, { name: 'pageId', value: 40 })).toBeNull()
  expect(next(link, { name: 'pageId', value: 41 })).toBeNull()
})

test.each([
  'https://evil.example.com/v2026_1/apis/3.0/service/tickets?pageId=9',
  'https://api-na.myconnectwise.net:444/v2026_1/apis/3.0/service/tickets?pageId=9',
  'https://api-na.myconnectwise.net/v2026_1/apis/3.0/system/members?pageId=9',
  'https://api-na.myconnectwise.net/v2026_1/apis/3.0/service/tickets/../../system/members?pageId=9',
  'https://api-na.myconnectwise.net/elsewhere?pageId=9',
  '//evil.example.com/v2026_1/apis/3.0/service/tickets?pageId=9',
  'https://[',
])('nextPage refuses to go to %s', target => {
  expect(() => next(`<${target}>; rel="next"`)).toThrow(
    expect.objectContaining({ kind: 'unexpected', message: expect.stringContaining(PATH) }),
  )
})

test('nextPage refuses a page that is none', () => {
  for (const query of ['', '?pageId=', '?pageId=-1', '?pageId=abc'])
    expect(() => next(`<${API}${PATH}${query}>; rel="next"`)).toThrow(/a next page of .* that is none/)
})
