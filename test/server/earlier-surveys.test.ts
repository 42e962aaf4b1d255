import { describe, expect, it } from 'vitest'
import { type Instant, instant, MINUTE } from '../../core/model/units.ts'
import { createEarlierSurveys } from '../../server/earlier-surveys.ts'
import { SourceError } from '../../server/sources/source.ts'
import { answer } from '../helpers/november.ts'
import { emptyBatch, NOON } from '../helpers/start-test-server.ts'

const range = { from: instant(0), to: instant(1000) }

function earlier() {
  const clock = { now: NOON as Instant, asked: 0, failing: false }
  const fetch: Parameters<typeof createEarlierSurveys>[0]['fetch'] = async asked => {
    clock.asked++
    if (clock.failing) throw new SourceError('down', 'Not answering.')
    return { ...emptyBatch(asked, clock.now), surveys: [answer({ id: String(clock.asked) })] }
  }
  return { clock, within: createEarlierSurveys({ fetch }, () => clock.now).within }
}

describe('createEarlierSurveys', () => {
  it('createEarlierSurveys asks the source once in ten minutes', async () => {
    const { clock, within } = earlier()
    expect(await within(range)).toMatchObject([{ id: '1' }])
    clock.now = instant(NOON + 10 * MINUTE - 1)
    expect(await within(range)).toMatchObject([{ id: '1' }])
    clock.now = instant(NOON + 10 * MINUTE)
    expect(await within(range)).toMatchObject([{ id: '2' }])
  })

  it('createEarlierSurveys asks anew for another range', async () => {
    const { clock, within } = earlier()
    await Promise.all([within(range), within({ ...range, from: instant(1) }), within(range)])
    expect(clock.asked).toBe(2)
  })

  it('createEarlierSurveys keeps no failure', async () => {
    const { clock, within } = earlier()
    clock.failing = true
    await expect(within(range)).rejects.toThrow('Not answering.')
    clock.failing = false
    expect(await within(range)).toMatchObject([{ id: '2' }])
  })
})
