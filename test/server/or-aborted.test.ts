import { describe, expect, it } from 'vitest'
import { orAborted } from '../../server/or-aborted.ts'
import { settled } from '../helpers/fake-later.ts'

const aborted = () => {
  const control = new AbortController()
  control.abort(new Error('stopped'))
  return control.signal
}

describe('orAborted', () => {
  it('orAborted is the work, good or bad', async () => {
    const { signal } = new AbortController()
    expect(await orAborted(Promise.resolve(1), signal)).toBe(1)
    await expect(orAborted(Promise.reject(new Error('bad')), signal)).rejects.toThrow('bad')
  })

  it('orAborted does not wait for work that ignores its signal', async () => {
    const control = new AbortController()
    const told = orAborted(new Promise(() => {}), control.signal)
    control.abort(new Error('stopped'))
    await expect(told).rejects.toThrow('stopped')
    await expect(orAborted(Promise.resolve(1), aborted())).rejects.toThrow('stopped')
  })

  it('orAborted catches what fails when nobody waits any more', async () => {
    const uncaught: unknown[] = []
    const note = (error: unknown) => void uncaught.push(error)
    process.on('unhandledRejection', note)
    const late = settled().then(() => {
      throw new Error('late')
    })
    await expect(orAborted(late, aborted())).rejects.toThrow('stopped')
    await settled()
    await settled()
    process.off('unhandledRejection', note)
    expect(uncaught).toEqual([])
  })
})
