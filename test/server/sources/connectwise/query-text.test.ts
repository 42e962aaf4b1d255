import { expect, test } from 'vitest'
import { pageQuery, queryText } from '../../../../server/sources/connectwise/query-text.ts'

test('queryText encodes what is given, and keeps the signs that a query may hold', () => {
  const text = queryText({ conditions: 'a/b = "x & y+z" and t > [2026-11-01T00:00:00Z]', fields: 'id,a/b' })
  expect(text).toBe(
    '?conditions=a/b%20%3D%20%22x%20%26%20y%2Bz%22%20and%20t%20%3E%20%5B2026-11-01T00:00:00Z%5D&fields=id,a/b',
  )
  expect(new URL(`http://psa/${text}`).searchParams.get('conditions')).toContain('"x & y+z"')
})

test('queryText of nothing is nothing', () => {
  expect(queryText({ conditions: '', fields: undefined })).toBe('')
})

test('pageQuery asks for the id, for whole pages, and for the page', () => {
  expect(pageQuery({}, null)).toBe('?pageSize=1000')
  expect(pageQuery({ fields: ['summary'], pageSize: 5 }, { name: 'pageId', value: 7 })).toBe(
    '?fields=id,summary&pageSize=5&pageId=7',
  )
  expect(pageQuery({ fields: ['summary', 'id'] }, null)).toBe('?fields=summary,id&pageSize=1000')
})
