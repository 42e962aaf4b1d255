import { describe, expect, it } from 'vitest'
import { instant, millis } from '../../core/model/units.ts'
import { keylessSource } from '../../server/keyless-source.ts'
import { type Source, SourceError } from '../../server/sources/source.ts'
import { emptyBatch, NOON } from '../helpers/start-test-server.ts'

const KEYS = ['public-one', 'pri"vate+two', 'abc']
const RANGE = { from: instant(0), to: NOON }
const { signal } = new AbortController()
const FORMS = [
  ...['public-one', 'pri"vate+two', JSON.stringify('pri"vate+two'), encodeURIComponent('pri"vate+two')],
  Buffer.from('pri"vate+two').toString('base64'),
]
const LEAK = `It said ${FORMS.join(' ')} to abc.`

const failing = (error: unknown): Source => ({
  ...{ name: 'psa', label: 'PSA', staleAfter: null },
  fetch: () => Promise.reject(error),
})
const failure = (error: unknown) =>
  keylessSource(failing(error), KEYS)
    .fetch(RANGE, signal)
    .catch((told: unknown) => told)

const isClean = (text: string) => FORMS.every(form => !text.includes(form))

describe('keylessSource', () => {
  it('keylessSource takes the keys out of what a source fails with, and leaves its kind and its wish', async () => {
    const told = await failure(new SourceError('throttled', LEAK, millis(30)))
    expect(told).toBeInstanceOf(SourceError)
    expect(told).toMatchObject({ kind: 'throttled', retryAfter: 30 })
    expect(isClean(String(told))).toBe(true)
    expect(String(told)).toContain('(hidden)')
  })

  it('keylessSource takes them out of a mistake of ours, its stack and its cause', async () => {
    const told = await failure(new TypeError(LEAK, { cause: new Error(LEAK) }))
    expect(told).toMatchObject({ name: 'TypeError' })
    const { message, stack, cause } = told as Error
    expect(isClean(message) && isClean(stack ?? '')).toBe(true)
    expect(stack).toContain('keyless-source.test')
    expect(cause).toBeUndefined()
    expect(isClean(String(await failure(LEAK)))).toBe(true)
  })

  it('keylessSource hands on why something was stopped', async () => {
    const reason = new DOMException('stopped', 'AbortError')
    expect(await failure(reason)).toBe(reason)
  })

  it('keylessSource hands on which areas are needed', async () => {
    const asked: unknown[] = []
    const fetch: Source['fetch'] = async (range, _signal, areas) => {
      asked.push(areas)
      return emptyBatch(range, NOON)
    }
    await keylessSource({ ...failing(null), fetch }, KEYS).fetch(RANGE, signal, ['tickets'])
    expect(asked).toEqual([['tickets']])
  })

  it('keylessSource takes them out of everything that a source finds out', async () => {
    const area = { id: 'keys', label: LEAK, ok: false, sentence: LEAK, remedy: null, optional: false }
    const item = { id: 'x', label: 'X', count: 1, examples: [LEAK], sentence: LEAK }
    const source = keylessSource(
      {
        ...failing(null),
        fetch: async range => ({
          ...emptyBatch(range, NOON),
          withheld: [{ source: 'psa', area: 'surveys', sentence: LEAK }],
          notes: { psa: { short: LEAK, whole: LEAK } },
        }),
        check: async () => ({ version: LEAK, clock: null, areas: [area] }),
        readiness: async () => [item],
      },
      KEYS,
    )
    const told = [
      await source.fetch(RANGE, signal),
      await source.check?.(signal),
      await source.readiness?.(RANGE, signal),
    ]
    expect(FORMS.filter(form => JSON.stringify(told).includes(JSON.stringify(form).slice(1, -1)))).toEqual([])
    expect(told[1]).toMatchObject({ clock: null, areas: [{ id: 'keys', ok: false }] })
    expect(source.facts).toBeUndefined()
  })

  it('keylessSource leaves words shorter than a key, and a batch without words of the source, as they are', async () => {
    const batch = emptyBatch(RANGE, NOON)
    const source = keylessSource({ ...failing(null), fetch: async () => batch }, KEYS)
    expect(await source.fetch(RANGE, signal)).toBe(batch)
    expect(String(await failure(new SourceError('down', 'to abc')))).toContain('abc')
  })
})
