import { expect, test } from 'vitest'
import { rawRow } from '../../../../server/sources/connectwise/raw-row.ts'

test('rawRow reads texts, numbers, flags and times, also of a reference', () => {
  const row = rawRow({
    name: ' Help desk ',
    count: 2,
    isOpen: false,
    at: '2025-11-03T09:00:00',
    board: { id: 1 },
  })
  expect(row.text('name')).toBe('Help desk')
  expect(row.number('count')).toBe(2)
  expect(row.flag('isOpen')).toBe(false)
  expect(row.time('at')).toBe(Date.UTC(2025, 10, 3, 9))
  expect(row.number('board/id')).toBe(1)
  expect(row.wrong).toEqual([])
})

test('rawRow takes absent, null, empty and the early dates of databases as none', () => {
  const row = rawRow({ name: '', count: null, at: '1900-01-01T00:00:00Z', board: null, owner: {} })
  expect([row.text('name'), row.number('count'), row.time('at')]).toEqual([null, null, null])
  expect([row.text('board/name'), row.text('owner/name'), row.text('type/name')]).toEqual([null, null, null])
  expect(row.wrong).toEqual([])
})

test('rawRow tells of what has the wrong type, be it the field or its reference', () => {
  const row = rawRow({
    name: 5,
    count: '5',
    isOpen: 'yes',
    at: 'soon',
    board: 'Help desk',
    owner: { id: {} },
  })
  row.text('name')
  row.number('count')
  row.flag('isOpen')
  row.time('at')
  row.number('board/id')
  row.number('owner/id')
  expect(row.wrong).toEqual(['name', 'count', 'isOpen', 'at', 'board/id', 'owner/id'])
})

test('rawRow takes what is no object as an empty row', () => {
  for (const row of [null, 5, 'text', [], undefined]) expect(rawRow(row).text('name')).toBeNull()
})
