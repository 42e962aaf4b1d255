import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { samplePipeline, startTestServer } from '../helpers/start-test-server.ts'

/** A program that takes webhooks; `first` resolves to the first body. */
async function receiver() {
  const heard: string[] = []
  let told = (_body: string) => {}
  const first = new Promise<string>(resolve => {
    told = resolve
  })
  const server = createServer((request, response) => {
    request.on('data', part => heard.push(String(part)))
    request.on('end', () => {
      response.end()
      told(heard[0] ?? '')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { heard, first, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

async function withChannel(source: string, url: string) {
  const seen = { next: { ...sampleSnapshot.next, due: [] as typeof sampleSnapshot.next.due } }
  const server = await startTestServer({
    ...{ start: sampleSnapshot.now, source: { name: source } },
    pipeline: {
      ...samplePipeline,
      recalculate: input => samplePipeline.recalculate(input).map(each => ({ ...each, ...seen })),
    },
  })
  await server.advance(0)
  const { messages, editChannels } = server.store
  const sealed = await messages.seal('c1', { url, secret: 'a secret of sixteen' })
  await editChannels({
    ...{ by: { who: 'manager', address: '127.0.0.1' }, what: 'channel', shown: () => null },
    change: ({ revision }) => ({
      revision: revision + 1,
      channels: [
        {
          ...{ id: 'c1', kind: 'webhook', name: 'Program', teams: null, events: ['about-to-breach'] },
          ...{ quiet: null, clients: false, sealed, isPlain: false },
        },
      ],
    }),
  })
  seen.next = sampleSnapshot.next
  return server
}

describe('createMessagesDesk', () => {
  it('createMessagesDesk tells of a poll what there is to tell, once', async () => {
    const { heard, first, url } = await receiver()
    const { advance, reports, close } = await withChannel('csv', url)
    await advance(30_000)
    expect(JSON.parse(await first)).toMatchObject({
      event: 'about-to-breach',
      title: expect.stringContaining('48230'),
    })
    await advance(90_000)
    await close()
    expect([heard.length, reports]).toEqual([1, []])
  })

  it('createMessagesDesk tells nothing of the demo', async () => {
    const { heard, url } = await receiver()
    const { advance, store, close } = await withChannel('demo', url)
    await advance(90_000)
    await close()
    expect([heard, store.messages.outbox.data().told]).toEqual([[], {}])
  })
})
