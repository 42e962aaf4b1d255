import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLog } from '../../server/log.ts'
import { createSourceMaker } from '../../server/make-sources.ts'
import { SourceError } from '../../server/sources/source.ts'
import { CONNECTWISE } from '../helpers/a-connection.ts'
import { startConnectionsDesk } from '../helpers/start-connections-desk.ts'
import { NOON } from '../helpers/start-test-server.ts'

const PSA_KEYS = { publicKey: 'PubLic"9431&x', privateKey: 'PriVate+7712/y' }
const SMILE_KEYS = {
  ...{ clientId: 'CliEnt-5520', clientSecret: 'SecRet=8841', username: 'UsEr@6630.example' },
  password: ' PassWord 9955 ',
}
const KEYS = [...Object.values(PSA_KEYS), ...Object.values(SMILE_KEYS).map(key => key.trim())]

/** Every way in which a key may be written. */
const FORMS = KEYS.flatMap(key => [
  ...[key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)],
  Buffer.from(key).toString('base64').replace(/=+$/, ''),
]).concat(
  ...[
    [
      `acme+${PSA_KEYS.publicKey}:${PSA_KEYS.privateKey}`,
      `${SMILE_KEYS.clientId}:${SMILE_KEYS.clientSecret}`,
    ].map(pair => Buffer.from(pair).toString('base64').replace(/=+$/, '')),
  ],
)

const leaks = (text: string) => FORMS.filter(form => text.includes(form))

/** A server that answers every request with all it was told and all keys there are, in a page or as JSON. */
async function gossip() {
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => {
      heard.push(`${request.url} ${request.headers.authorization ?? ''} ${body}`)
      const [status, type] = ANSWERS[heard.length % ANSWERS.length] ?? [400, 'text/html']
      response.writeHead(status, {
        'content-type': type,
        'x-cw-request-id': KEYS.join(' ').replace(/"/g, ''),
      })
      response.end(said(request, body, type))
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  return { heard, site: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const ANSWERS: readonly (readonly [number, string])[] = [
  ...([
    [401, 'application/json'],
    [403, 'text/html'],
    [400, 'application/json'],
    [200, 'text/html'],
  ] as const),
]

function said({ headers, url }: IncomingMessage, body: string, type: string): string {
  const all = [...FORMS, headers.authorization, url, body].join(' ')
  if (type === 'text/html') return `<html><h1>${all}</h1></html>`
  return JSON.stringify({ code: all, message: all, error: all, errors: [{ message: all, field: all }] })
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.map(name => join(folder, name))
  const isFile = await Promise.all(paths.map(async path => (await stat(path)).isFile()))
  return paths.filter((_, index) => isFile[index])
}

describe('secrets', () => {
  it('secrets given to the API are in no file, no log line, no answer and no error, though the source gossips', async () => {
    const { heard, site } = await gossip()
    let logged = ''
    const log = createLog('trace', {
      write(line: string) {
        logged += line
      },
    })
    const sources = createSourceMaker({ config: { source: null }, now: () => NOON, random: () => 0.5 })
    const desk = await startConnectionsDesk({ sources })
    const answers: string[] = []
    const ask = async (method: string, path: string, body?: unknown) => {
      const told = await desk.call(method, path, body)
      answers.push(told.text)
      return told
    }
    const psa = { settings: { ...CONNECTWISE, site }, keys: PSA_KEYS }
    const smile = { settings: { site }, keys: SMILE_KEYS }
    for (const [name, draft] of [
      ['connectwise', psa],
      ['smileback', smile],
    ] as const) {
      expect((await ask('POST', `/${name}/check`, draft)).status).toBe(200)
      const { revision } = await desk.page()
      await ask('PUT', `/${name}`, {
        revision,
        settings: { ...draft.settings, site: 'a b' },
        keys: draft.keys,
      })
      await ask('PUT', `/${name}`, { revision: 99, ...draft })
      expect((await ask('PUT', `/${name}`, { revision, ...draft })).status).toBe(200)
      for (const rest of ['facts', 'readiness']) await ask('GET', `/${name}/${rest}`)
      await ask('POST', `/${name}/check`, {})
    }
    // Until both have been polled: the network takes its own time.
    const polled = async () => (await desk.page()).sources.every(({ errors }) => errors.length > 0)
    while (!(await polled())) await desk.advance(0)
    await ask('GET', '')
    await desk.close()

    // Without them nobody would have been asked.
    expect(leaks(heard.join('\n')).length).toBeGreaterThan(1)
    for (const error of desk.reports) {
      if (error instanceof SourceError) log.warn({ kind: error.kind }, error.message)
      else log.error({ err: error }, 'unexpected error')
    }
    log.info({ keys: PSA_KEYS, body: smile }, 'a careless line')
    expect(desk.reports.length).toBeGreaterThan(0)
    expect(leaks(answers.join('\n'))).toEqual([])
    expect(leaks(desk.reports.map(each => `${String(each)} ${(each as Error).stack}`).join('\n'))).toEqual([])
    const files = await filesIn(desk.dataDir)
    expect(files.map(path => path.slice(desk.dataDir.length + 1))).toEqual(
      expect.arrayContaining(['connections.json', 'audit.jsonl', 'connections.json.bak']),
    )
    for (const path of files) expect([path, leaks(await readFile(path, 'utf8'))]).toEqual([path, []])
    expect(leaks(logged)).toEqual([])
  })

  it('secrets are kept: only the key file beside the data folder opens them', async () => {
    const desk = await startConnectionsDesk()
    await desk.save('connectwise', { settings: CONNECTWISE, keys: PSA_KEYS })
    expect((await stat(`${desk.dataDir}.key`)).mode & 0o777).toBe(0o600)
    expect(desk.store.connections.keys('connectwise')).toEqual(PSA_KEYS)
  })
})
