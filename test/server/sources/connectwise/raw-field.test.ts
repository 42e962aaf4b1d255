import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  rawField,
  rawFlag,
  rawInstant,
  rawList,
  rawNumber,
  rawText,
} from '../../../../server/sources/connectwise/raw-field.ts'

describe('rawField', () => {
  test('rawField finds a field, and one of a reference by a slash', () => {
    const row = { id: 7, board: { id: 1, name: 'Help desk' } }
    expect([rawField(row, 'id'), rawField(row, 'board/name')]).toEqual([7, 'Help desk'])
  })

  test('rawField has no value for what is absent, null, inherited or below something that is no object', () => {
    const row = { board: null, owner: 'Ann', list: [] }
    const paths = ['id', 'board', 'board/name', 'owner/name', 'toString', 'list/length/x']
    expect(paths.map(path => rawField(row, path))).toEqual(paths.map(() => undefined))
  })

  test('rawField never throws, whatever the row is', () => {
    fc.assert(fc.property(fc.anything(), fc.string(), (row, path) => void rawField(row, path)))
  })

  test('rawText, rawNumber, rawFlag and rawList take their own kind alone', () => {
    const row = { text: ' a ', empty: ' ', number: 3, flag: false, list: [1], none: Number.NaN }
    expect([rawText(row, 'text'), rawText(row, 'empty'), rawText(row, 'number')]).toEqual(['a', null, null])
    expect([rawNumber(row, 'number'), rawNumber(row, 'none'), rawNumber(row, 'text')]).toEqual([
      3,
      null,
      null,
    ])
    expect([rawFlag(row, 'flag'), rawFlag(row, 'number')]).toEqual([false, null])
    expect([rawList(row, 'list'), rawList(row, 'text')]).toEqual([[1], []])
  })

  test('rawInstant takes times without a zone for UTC, and nonsense for nothing', () => {
    const at = Date.parse('2026-11-09T15:00:00Z')
    const times = ['2026-11-09T15:00:00Z', '2026-11-09T15:00:00', '2026-11-09T10:00:00-05:00']
    expect(times.map(time => rawInstant({ time }, 'time'))).toEqual([at, at, at])
    expect(['soon', '2026-11-09T45:00:00Z', ''].map(time => rawInstant({ time }, 'time'))).toEqual([
      null,
      null,
      null,
    ])
  })
})
