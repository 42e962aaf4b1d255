import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sendMessage } from '../../../server/messages/send-message.ts'
import { aMessage } from '../../helpers/a-message.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'
import { NOON } from '../../helpers/start-test-server.ts'

interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that answers every request with a status; null never answers. */
async function other(status: number | null, headers: { [name: string]: string } = {}) {
  const heard: Heard[] = []
  let told = () => {}
  const arrived = new Promise<void>(resolve => {
    told = resolve
  })
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      told()
      if (status !== null) response.writeHead(status, headers).end('secret of the other side')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook-secret`
  return { url, heard, arrived }
}

const fake = createFakeLater()
const parts = { fetch, later: fake.later, now: () => NOON }
const channel = (kind: 'slack' | 'teams' | 'webhook', clients = false) => ({ kind, clients })

describe('sendMessage', () => {
  it('sendMessage sends blocks to Slack, with its marks escaped and no client unless it may', async () => {
    const { url, heard } = await other(200)
    const message = aMessage({ title: 'A <b> & *c*' })
    expect(await sendMessage(parts, channel('slack'), { url }, message)).toMatchObject({ kind: 'sent' })
    await sendMessage(parts, channel('slack', true), { url }, message)
    const [first, second] = heard.map(({ body }) => body)
    expect(JSON.parse(first!)).toMatchObject({
      text: 'A &lt;b&gt; &amp; \u200b*c\u200b*',
      blocks: [{ type: 'section' }, { type: 'context' }],
    })
    expect(first).not.toContain('Acme')
    expect(second).toContain('Client: Acme')
  })

  it('sendMessage sends an Adaptive Card 1.4 in attachments to Teams', async () => {
    const { url, heard } = await other(202)
    await sendMessage(parts, channel('teams'), { url }, aMessage())
    expect(JSON.parse(heard[0]!.body)).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', version: '1.4', actions: [{ type: 'Action.OpenUrl' }] },
        },
      ],
    })
  })

  it('sendMessage signs a webhook over its time and body', async () => {
    const { url, heard } = await other(204)
    await sendMessage(parts, channel('webhook'), { url, secret: 'a secret of mine' }, aMessage())
    const [{ headers, body }] = heard as [Heard]
    const time = headers['poolboard-timestamp']
    expect(time).toBe(String(NOON / 1000))
    const wanted = createHmac('sha256', 'a secret of mine').update(`${time}.${body}`).digest('hex')
    expect(headers['poolboard-signature']).toBe(`sha256=${wanted}`)
    expect(JSON.parse(body)).toMatchObject({ version: 1, event: 'unhappy-answer', team: { id: 'help-desk' } })
    expect(JSON.parse(body)).not.toHaveProperty('client')
  })

  it.each([
    [404, 'refused'],
    [410, 'refused'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])(
    'sendMessage takes status %i as %s, and tells nothing of the answer or the address',
    async (status, kind) => {
      const { url } = await other(status)
      const outcome = await sendMessage(parts, channel('slack'), { url }, aMessage())
      expect(outcome).toMatchObject({ kind, sentence: expect.stringContaining(String(status)) })
      expect(outcome.sentence).not.toMatch(/secret|127\.0/)
    },
  )

  it('sendMessage waits as long as a busy side asks', async () => {
    const { url } = await other(429, { 'retry-after': '120' })
    expect(await sendMessage(parts, channel('slack'), { url }, aMessage())).toMatchObject({ wait: 120_000 })
  })

  it('sendMessage follows no redirect', async () => {
    const target = await other(200)
    const { url } = await other(307, { location: target.url })
    expect(await sendMessage(parts, channel('slack'), { url }, aMessage())).toMatchObject({ kind: 'refused' })
    expect(target.heard).toEqual([])
  })

  it('sendMessage gives up a try after ten seconds', async () => {
    const { url, arrived } = await other(null)
    const sent = sendMessage(parts, channel('slack'), { url }, aMessage())
    await arrived
    await fake.advance(10_000)
    expect(await sent).toEqual({ kind: 'later', sentence: 'No answer within ten seconds.', wait: null })
  })
})
