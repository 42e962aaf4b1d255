import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MessagesPage } from '../../../core/model/message.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

async function started() {
  const server = await startTestServer()
  const call = async (method: string, path: string, body?: unknown, headers: object = server.cookie) => {
    const sent = body === undefined ? null : JSON.stringify(body)
    const length = sent === null ? {} : { 'content-length': String(Buffer.byteLength(sent)) }
    const { status, text } = await httpCall(server.port, {
      ...{ method, path: `/api/v1/messages${path}`, ...(sent !== null && { body: sent }) },
      headers: { 'content-type': 'application/json', ...length, ...headers },
    })
    return { status, text, body: text === '' ? null : JSON.parse(text) }
  }
  const page = async (): Promise<MessagesPage> => (await call('GET', '')).body
  return { ...server, call, page }
}

const CHANNEL = {
  ...{ revision: 0, kind: 'slack', name: 'Chat', teams: null, events: ['goal-lost'], quiet: null },
  ...{ clients: false, address: { url: 'https://hooks.example.com/top-secret-path' } },
}

describe('messagesApi', () => {
  it('messagesApi needs a session', async () => {
    const { call } = await started()
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['PUT', '/x'],
      ['DELETE', '/x'],
      ['POST', '/x/test'],
    ] as const)
      expect((await call(method, path, method === 'GET' ? undefined : {}, {})).status).toBe(401)
  })

  it('messagesApi keeps a channel whose address it never tells, in no answer, file or audit', async () => {
    const { call, page, store, folder } = await started()
    const made = await call('POST', '', CHANNEL)
    expect(made).toMatchObject({ status: 201, body: { revision: 1 } })
    const seen = await page()
    expect(seen).toMatchObject({ revision: 1, channels: [{ name: 'Chat', address: 'set', isPlain: false }] })
    const data = (name: string) => readFile(join(folder, 'data', name), 'utf8')
    const written = [await data('messages.json'), await data('audit.jsonl'), JSON.stringify(seen)].join()
    expect(written).not.toContain('top-secret')
    const [channel] = store.messages.channels().channels
    expect(store.messages.address(channel!)).toEqual(CHANNEL.address)
  })

  it('messagesApi keeps the address when a change sends none', async () => {
    const { call, store } = await started()
    const { id } = (await call('POST', '', CHANNEL)).body
    const { address, ...rest } = CHANNEL
    expect((await call('PUT', `/${id}`, { ...rest, revision: 1, name: 'Other' })).status).toBe(200)
    const [channel] = store.messages.channels().channels
    expect([channel?.name, store.messages.address(channel!)]).toEqual(['Other', address])
  })

  it.each([
    [{ address: { url: 'http://hooks.example.com/' } }, 'address.url'],
    [{ address: { url: 'no address' } }, 'address.url'],
    [{ teams: ['nobody'] }, 'teams'],
    [{ events: [] }, 'events'],
    [{ kind: 'webhook', address: { url: 'https://example.com', secret: 'short' } }, 'address.secret'],
  ])('messagesApi refuses %j at its place', async (wrong, path) => {
    const { call } = await started()
    expect(await call('POST', '', { ...CHANNEL, ...wrong })).toMatchObject({
      ...{ status: 422, body: { problems: [{ path }] } },
    })
  })

  it('messagesApi answers 409 to an old revision, and removes a channel', async () => {
    const { call, page } = await started()
    const { id } = (await call('POST', '', CHANNEL)).body
    expect((await call('POST', '', CHANNEL)).status).toBe(409)
    expect((await call('DELETE', `/${id}`, { revision: 1 })).status).toBe(200)
    expect((await page()).channels).toEqual([])
    expect((await call('DELETE', `/${id}`, { revision: 2 })).status).toBe(404)
  })

  it('messagesApi sends a test and says what came back', async () => {
    const heard: string[] = []
    const other = createServer((request, response) => {
      request.on('data', part => heard.push(String(part)))
      request.on('end', () => response.writeHead(heard.length > 1 ? 404 : 200).end())
    })
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
    const { call, page } = await started()
    const { id } = (await call('POST', '', { ...CHANNEL, address: { url } })).body
    expect((await call('POST', `/${id}/test`, {})).body).toEqual({
      ...{ isSent: true, sentence: 'Sent; the answer was 200.' },
    })
    expect(JSON.parse(heard[0]!).text).toBe('A test of Poolboard')
    expect((await call('POST', `/${id}/test`, {})).body.isSent).toBe(false)
    expect((await page()).channels[0]?.results.map(({ isSent }) => isSent)).toEqual([false, true])
  })
})
