import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NextPage } from '../../../../server/sources/connectwise/next-page.ts'
import { readList } from '../../../../server/sources/connectwise/read-list.ts'

const API = 'https://psa/v1/apis/3.0'
const PATH = '/service/tickets'
const idsOf = (rows: readonly unknown[]) => rows.map(row => (row as { id: number }).id)

interface Served {
  readonly text: string
  readonly link: string | null
}

const list = (pageSize: number, serve: (page: NextPage | null) => Served) => {
  const asked: (NextPage | null)[] = []
  const page = async (at: NextPage | null) => {
    asked.push(at)
    const { text, link } = serve(at)
    const headers = new Headers(link === null ? {} : { link })
    return { answer: { status: 200, headers, text }, api: API }
  }
  return { asked, rows: () => readList({ path: PATH, pageSize, page }) }
}

/** A table by id, forward only. `linked`: how the header of the last page looks. */
const table = (
  ids: readonly number[],
  pageSize: number,
  linked: 'absent' | 'empty' | 'first' | 'stripped',
) => {
  const last = { absent: null, stripped: null, empty: '', first: `<${API}${PATH}?pageId=0>; rel="first"` }[
    linked
  ]
  return list(pageSize, at => {
    const rows = ids.filter(id => id > (at?.value ?? 0))
    const shown = rows.slice(0, pageSize)
    const next = `<${API}${PATH}?pageSize=${pageSize}&pageId=${shown.at(-1)}>; rel="next"`
    const link = rows.length > pageSize && linked !== 'stripped' ? next : last
    return { text: JSON.stringify(shown.map(id => ({ id }))), link }
  })
}

test('readList gives each row once, whatever the size of a page and the form of the last header', async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 60 })
  const form = fc.constantFrom('absent' as const, 'empty' as const, 'first' as const, 'stripped' as const)
  await fc.assert(
    fc.asyncProperty(ids, fc.integer({ min: 1, max: 70 }), form, async (unsorted, pageSize, linked) => {
      const sorted = [...unsorted].sort((a, b) => a - b)
      expect(idsOf(await table(sorted, pageSize, linked).rows())).toEqual(sorted)
    }),
  )
})

test('readList asks for no page beyond the last', async () => {
  const { asked, rows } = table([1, 2, 3, 4, 5], 2, 'absent')
  await rows()
  expect(asked.map(page => page?.value ?? null)).toEqual([null, 2, 4])
})

test('readList takes a row that moved to a later page once, as it was last', async () => {
  const { rows } = list(2, at => ({
    text: at ? '[{"id":2,"v":"new"},{"id":3}]' : '[{"id":1},{"id":2,"v":"old"}]',
    link: at ? '' : '<?pageId=2>; rel="next"',
  }))
  expect(await rows()).toEqual([{ id: 1 }, { id: 2, v: 'new' }, { id: 3 }])
})

test('readList ends where pages lead round in a circle', async () => {
  const { asked, rows } = list(1, at => ({
    text: `[{"id":${at?.value ?? 1}}]`,
    link: `<?pageId=${at?.value === 2 ? 1 : 2}>; rel="next"`,
  }))
  expect(idsOf(await rows())).toEqual([1, 2])
  expect(asked).toHaveLength(2)
})

test('readList ends where a server gives the same page for ever', async () => {
  const { rows } = list(2, () => ({ text: '[{"id":1},{"id":2}]', link: null }))
  expect(idsOf(await rows())).toEqual([1, 2])
})

test('readList keeps rows without an id', async () => {
  const { rows } = list(2, () => ({ text: '[{"name":"a"},{"name":"a"}]', link: null }))
  expect(await rows()).toHaveLength(2)
})

test.each([
  ['<!doctype html><p>Sign in', 'a web page'],
  ['[{"id":1},{"id"', 'something unreadable'],
  ['{"id":1}', 'something unreadable'],
  ['', 'nothing'],
])('readList refuses %j, which is %s', async (text, what) => {
  await expect(list(2, () => ({ text, link: null })).rows()).rejects.toMatchObject({
    kind: 'unexpected',
    message: `ConnectWise answered with ${what} when it was asked for ${PATH}.`,
  })
})
