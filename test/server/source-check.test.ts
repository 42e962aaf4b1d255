import { describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { sourceCheck } from '../../server/source-check.ts'
import { type Source, SourceError } from '../../server/sources/source.ts'
import { made } from '../helpers/november.ts'
import { emptyBatch, NOON } from '../helpers/start-test-server.ts'

const RANGE = { from: instant(0), to: NOON }
const check = (known: Partial<Source>, signal = new AbortController().signal) =>
  sourceCheck(
    {
      ...{ name: 'csv', label: 'tickets.csv', staleAfter: null },
      fetch: async () => emptyBatch(RANGE, NOON),
      ...known,
    },
    RANGE,
    signal,
  )

describe('sourceCheck', () => {
  it('sourceCheck is what the source says of itself', async () => {
    const told = { version: '1', clock: null, areas: [] }
    expect(await check({ check: async () => told })).toBe(told)
  })

  it('sourceCheck reads a source once that says nothing of itself, and counts', async () => {
    const fetch = async () => ({ ...emptyBatch(RANGE, NOON), tickets: [made({ id: '1' })] })
    expect((await check({ fetch })).areas).toEqual([
      {
        ...{ id: 'tickets', label: 'tickets.csv', ok: true, optional: false, remedy: null },
        sentence: 'Tickets of this month: 1. Answers: 0.',
      },
    ])
    const notes = { csv: { short: 's', whole: '1 of 2 rows.' } }
    const noted = await check({ fetch: async () => ({ ...emptyBatch(RANGE, NOON), notes }) })
    expect(noted.areas[0]?.sentence).toBe('Tickets of this month: 0. Answers: 0. 1 of 2 rows.')
  })

  it('sourceCheck says why a source cannot be read', async () => {
    const fetch = () => Promise.reject(new SourceError('down', 'It is not there.'))
    expect((await check({ fetch })).areas).toMatchObject([{ ok: false, sentence: 'It is not there.' }])
  })

  it('sourceCheck fails with a mistake of ours, and when it is stopped', async () => {
    await expect(check({ fetch: () => Promise.reject(new TypeError('x')) })).rejects.toThrow(TypeError)
    const stopped = new AbortController()
    stopped.abort()
    const fetch = () => Promise.reject(new SourceError('down', 'stopped'))
    await expect(check({ fetch }, stopped.signal)).rejects.toThrow('stopped')
  })
})
