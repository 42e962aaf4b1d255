import { expect, it } from 'vitest'
import { seededCsv } from '../../bench/seeded-csv.ts'

const END = Date.parse('2026-11-24T00:00:00Z')

it('seededCsv has a header and so many tickets, the same for the same end', () => {
  const text = seededCsv(200, END)
  expect(text.trimEnd().split('\n')).toHaveLength(201)
  expect(seededCsv(200, END)).toBe(text)
})

it('seededCsv lies in the year before its end, with every row as wide as its header', () => {
  const [header = '', ...rows] = seededCsv(50, END).trimEnd().split('\n')
  const width = header.split(',').length
  for (const row of rows) {
    const [, created = ''] = row.split(',')
    expect(row.split(',')).toHaveLength(width)
    expect(Date.parse(created)).toBeLessThan(END)
    expect(Date.parse(created)).toBeGreaterThanOrEqual(END - 365 * 86_400_000)
  }
})
