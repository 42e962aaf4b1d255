import { describe, expect, it } from 'vitest'
import { EMPTY_OUTBOX, type Message, type Outbox, type StoredChannel } from '../../../core/model/message.ts'
import { DAY, HOUR, instant, MINUTE } from '../../../core/model/units.ts'
import { createDeliveries } from '../../../server/messages/deliveries.ts'
import type { Outcome } from '../../../server/messages/outcome.ts'
import { aChannel, aMessage } from '../../helpers/a-message.ts'
import { NOON } from '../../helpers/start-test-server.ts'

function desk(channels: readonly StoredChannel[] = [aChannel()], outbox: Outbox = EMPTY_OUTBOX) {
  const kept = { outbox, now: NOON, outcome: { kind: 'sent', sentence: 'Sent.' } as Outcome, isFull: false }
  const sent: string[] = []
  const deliveries = createDeliveries({
    outbox: {
      data: () => kept.outbox,
      async edit(change) {
        if (kept.isFull) throw new Error('the disk is full')
        kept.outbox = change(kept.outbox)
        return kept.outbox
      },
    },
    channels: () => channels,
    address: () => ({ url: 'https://example.com' }),
    async send({ id }, _address, message) {
      sent.push(`${id} ${message.id}`)
      return kept.outcome
    },
    ...{ now: () => kept.now, random: () => 0 },
  })
  const take = (...messages: Message[]) => deliveries.take({}, messages)
  return { kept, sent, take, deliveries }
}
const LATER: Outcome = { kind: 'later', sentence: 'Status 500.', wait: null }

describe('createDeliveries', () => {
  it('createDeliveries sends a message once, however often it is told, after a restart too', async () => {
    const first = desk()
    await first.take(aMessage())
    await first.take(aMessage())
    expect(first.sent).toHaveLength(1)
    const again = desk([aChannel()], first.kept.outbox)
    await again.take(aMessage())
    expect(again.sent).toEqual([])
    expect(again.kept.outbox.results).toMatchObject([{ channel: 'c1', isSent: true, sentence: 'Sent.' }])
  })

  it('createDeliveries sends to the channels of the team and the event only', async () => {
    const { take, sent } = desk([
      aChannel({ id: 'own', teams: ['help-desk'] }),
      aChannel({ id: 'other', teams: ['billing'] }),
      aChannel({ id: 'digest', events: ['weekly-digest'] }),
    ])
    await take(aMessage({ id: 'x' }))
    expect(sent).toEqual(['own x'])
  })

  it('createDeliveries tries again after a minute, two, four, and gives up after a day', async () => {
    const { take, sent, kept } = desk()
    kept.outcome = LATER
    await take(aMessage())
    kept.now = instant(NOON + MINUTE - 1)
    await take()
    expect(sent).toHaveLength(1)
    kept.now = instant(NOON + MINUTE)
    await take()
    kept.now = instant(NOON + 3 * MINUTE)
    await take()
    expect(sent).toHaveLength(3)
    for (let hour = 1; hour <= 30; hour++) {
      kept.now = instant(NOON + hour * HOUR)
      await take()
    }
    expect(kept.outbox.deliveries).toEqual([])
    expect(kept.outbox.results[0]?.sentence).toBe('Status 500. Given up after a day.')
    expect(kept.outbox.results[0]?.at).toBeLessThanOrEqual(NOON + DAY)
  })

  it('createDeliveries tries a channel that does not answer once a look, not once a message', async () => {
    const { take, sent, kept } = desk()
    kept.outcome = LATER
    await take(aMessage({ id: 'one' }), aMessage({ id: 'two' }))
    expect(sent).toEqual(['c1 one'])
    expect(kept.outbox.deliveries).toHaveLength(2)
  })

  it('createDeliveries gives up at once where it is refused, and shows it', async () => {
    const { take, kept } = desk()
    kept.outcome = { kind: 'refused', sentence: 'Status 404.' }
    await take(aMessage())
    expect(kept.outbox).toMatchObject({
      deliveries: [],
      results: [{ isSent: false, sentence: 'Status 404.' }],
    })
  })

  it('createDeliveries holds back in quiet hours, and drops what is too late then', async () => {
    const { take, sent, kept } = desk([aChannel({ quiet: { from: 0, to: 13 * 60, weekends: false } })])
    await take(aMessage({ id: 'kept' }), aMessage({ id: 'late', until: instant(NOON + MINUTE) }))
    expect(sent).toEqual([])
    kept.now = instant(NOON + HOUR)
    await take()
    expect(sent).toEqual(['c1 kept'])
    expect(kept.outbox.results.map(({ sentence }) => sentence)).toContain('Too late to be of use: not sent.')
  })

  it('createDeliveries does not repeat a try that a stop cut short, and says so', async () => {
    const cut = { channel: 'c1', message: aMessage(), tries: 1, next: NOON, begun: true }
    const { take, sent, kept } = desk([aChannel()], { ...EMPTY_OUTBOX, deliveries: [cut] })
    await take()
    expect(sent).toEqual([])
    expect(kept.outbox.results[0]?.sentence).toContain('It may have arrived')
  })

  it('createDeliveries sends nothing that it cannot write down', async () => {
    const { take, sent, kept } = desk()
    kept.isFull = true
    await expect(take(aMessage())).rejects.toThrow('the disk is full')
    expect(sent).toEqual([])
  })

  it('createDeliveries forgets what waits for a channel that is gone', async () => {
    const waits = { channel: 'gone', message: aMessage(), tries: 0, next: NOON, begun: false }
    const { take, kept } = desk([], { ...EMPTY_OUTBOX, deliveries: [waits] })
    await take()
    expect(kept.outbox.deliveries).toEqual([])
  })
})
