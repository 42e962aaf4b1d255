import { expect, test } from 'vitest'
import { orWithheld } from '../../../../server/sources/connectwise/or-withheld.ts'
import { type Range, SourceError, type SourceErrorKind } from '../../../../server/sources/source.ts'
import { at, NOVEMBER, never } from './a-service-desk.ts'

const OCTOBER = { from: at('2025-10-01T00:00Z'), to: NOVEMBER.from }

function area() {
  const found: { error: unknown } = { error: null }
  const read = async ({ from }: Range) => {
    if (found.error) throw found.error
    return [from]
  }
  return { found, reader: orWithheld('surveys', { read }) }
}

test('orWithheld hands on what was read', async () => {
  expect(await area().reader.read(NOVEMBER, never)).toEqual({ rows: [NOVEMBER.from], withheld: null })
})

test.each<SourceErrorKind>(['role', 'throttled', 'down', 'unexpected'])(
  'orWithheld withholds the area on an error of kind %s, with what was last known of the time',
  async kind => {
    const { found, reader } = area()
    const withheld = { source: 'connectwise', area: 'surveys', sentence: 'Not today.' }
    found.error = new SourceError(kind, 'Not today.')
    expect(await reader.read(NOVEMBER, never)).toEqual({ rows: null, withheld })
    found.error = null
    await reader.read(NOVEMBER, never)
    await reader.read(OCTOBER, never)
    found.error = new SourceError(kind, 'Not today.')
    expect(await reader.read(NOVEMBER, never)).toEqual({ rows: [NOVEMBER.from], withheld })
    expect((await reader.read(OCTOBER, never)).rows).toBeNull()
  },
)

test('orWithheld rejects on refused keys, a mistake of ours, and an abort', async () => {
  const { found, reader } = area()
  found.error = new SourceError('keys', 'Refused.')
  await expect(reader.read(NOVEMBER, never)).rejects.toMatchObject({ kind: 'keys' })
  found.error = new TypeError('mistake')
  await expect(reader.read(NOVEMBER, never)).rejects.toThrow('mistake')
  found.error = new SourceError('down', 'Aborted.')
  await expect(reader.read(NOVEMBER, AbortSignal.abort())).rejects.toMatchObject({ kind: 'down' })
})
