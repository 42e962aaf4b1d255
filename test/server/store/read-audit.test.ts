import { describe, expect, it } from 'vitest'
import { heldLines, readAudit } from '../../../server/store/read-audit.ts'

const HASH = '0123456789abcdef'.repeat(4)
const line = (n: number, who = 'manager') =>
  JSON.stringify({
    at: `t${n}`,
    who,
    address: null,
    what: 'goals',
    before: null,
    after: { n },
    previous: HASH,
  })
const all = Array.from({ length: 120 }, (_, n) => line(n, n % 10 === 0 ? 'Ada' : 'manager'))
const times = (page: { readonly entries: readonly { readonly at: string }[] }) =>
  page.entries.map(({ at }) => at)

async function* bytes(lines: readonly string[]) {
  for (const each of lines) yield Buffer.from(each)
}
const page = (lines: readonly string[], number: number, words: string) =>
  readAudit(bytes([...lines].reverse()), number, words)

describe('readAudit', () => {
  it('readAudit gives fifty a page, the newest first', async () => {
    const second = await page(all, 2, '')
    expect(second).toMatchObject({ page: 2, pages: 3, total: 120 })
    expect([times(second)[0], times(second).at(-1), second.entries.length]).toEqual(['t69', 't20', 50])
  })

  it('readAudit gives nothing beyond the last page', async () => {
    expect(await page(all, 4, '')).toEqual({ entries: [], page: 4, pages: 3, total: 120 })
  })

  it('readAudit finds entries that hold every word, in any case, and none by the hash before them', async () => {
    expect(times(await page(all, 1, 'ADA t11'))).toEqual(['t110'])
    expect((await page(all, 1, 'nobody')).total).toBe(0)
    expect((await page(all, 1, 'cdef0123')).total).toBe(0)
  })

  it('readAudit leaves out what is no entry', async () => {
    const lines = [line(1), '{"at":', '[]', 'null', '', line(2)]
    expect(times(await page(lines, 1, ''))).toEqual(['t2', 't1'])
  })
})

describe('heldLines', () => {
  it('heldLines gives lines as they are kept, in the order given', async () => {
    const found: string[] = []
    for await (const each of heldLines(bytes([line(1), 'torn', line(2, 'Ada')]), 'ada')) found.push(each)
    expect(found).toEqual([line(2, 'Ada')])
  })
})
