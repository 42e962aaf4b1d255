import { describe, expect, test } from 'vitest'
import { ifReadable } from '../../../../server/sources/connectwise/if-readable.ts'
import { SourceError, type SourceErrorKind } from '../../../../server/sources/source.ts'

const refused = (kind: SourceErrorKind) => ifReadable(Promise.reject(new SourceError(kind, kind)), 'other')

describe('ifReadable', () => {
  test('ifReadable gives what was asked for', async () => {
    expect(await ifReadable(Promise.resolve('asked'), 'other')).toBe('asked')
  })

  test('ifReadable gives the other where one area is refused or makes no sense', async () => {
    expect([await refused('role'), await refused('unexpected')]).toEqual(['other', 'other'])
  })

  test('ifReadable rejects where all areas would fail, and with mistakes', async () => {
    for (const kind of ['keys', 'throttled', 'down', 'input'] as const)
      await expect(refused(kind)).rejects.toThrow(kind)
    await expect(ifReadable(Promise.reject(new TypeError('no')), 1)).rejects.toThrow('no')
  })
})
