import { expect, test } from 'vitest'
import { told } from '../../../../server/sources/connectwise/told.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { never } from './small-psa.ts'

const redacted = (text: string) => text.replaceAll('SECRET', '(hidden)')

test('told passes on what work gives', async () => {
  expect(await told(async () => 7, never, redacted)).toBe(7)
})

test('told keeps kind and retry time of an error, and nothing but its sentence without the keys', async () => {
  const error = Object.assign(new SourceError('throttled', 'SECRET is slow', 5 as never), { cause: 'SECRET' })
  const work = told(() => Promise.reject(error), never, redacted)
  const known = await work.catch((caught: unknown) => caught)
  expect(known).toMatchObject({ kind: 'throttled', message: '(hidden) is slow', retryAfter: 5 })
  expect(known).not.toHaveProperty('cause')
})

test('told throws a programming mistake as it is', async () => {
  await expect(told(() => Promise.reject(new RangeError('not a path')), never, redacted)).rejects.toThrow(
    RangeError,
  )
})

test('told does not wait for work that ignores its signal, and gives its reason where that is one', async () => {
  const control = new AbortController()
  const work = told(() => new Promise<never>(() => {}), control.signal, redacted)
  control.abort()
  await expect(work).rejects.toMatchObject({ kind: 'down', message: expect.stringContaining('in time') })
  const reason = new SourceError('down', 'Too long.')
  await expect(told(async () => 1, AbortSignal.abort(reason), redacted)).rejects.toThrow('Too long.')
})
