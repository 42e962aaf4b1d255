import { describe, expect, it } from 'vitest'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { SourceFigure } from '../../core/model/snapshot.ts'
import { instant } from '../../core/model/units.ts'
import { resetPassword } from '../../server/auth/setup-link.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { type Source, SourceError } from '../../server/sources/source.ts'
import { openAuthFile } from '../../server/store/auth-file.ts'
import { httpCall } from '../helpers/http-call.ts'
import { onlySource } from '../helpers/only-source.ts'
import { emptyBatch, NOON, startTestServer } from '../helpers/start-test-server.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

const snapshot = async ({ port, cookie }: Pick<Server, 'port' | 'cookie'>) =>
  JSON.parse((await httpCall(port, { path: '/api/v1/snapshot', headers: cookie })).text)

describe('createApp', () => {
  it('createApp has a snapshot before its source has answered', async () => {
    const { port, cookie } = await startTestServer({ source: { fetch: () => new Promise(() => {}) } })
    expect(await snapshot({ port, cookie })).toMatchObject({ v: 1, sources: [{ asOf: null }] })
  })

  it('createApp recalculates every thirty seconds, so that the time on the wall goes on', async () => {
    const { port, cookie, advance, clock } = await startTestServer({
      source: { fetch: () => new Promise(() => {}) },
    })
    clock.now = instant(NOON + 30_000)
    await advance(29_999)
    expect((await snapshot({ port, cookie })).now).toBe(NOON)
    await advance(1)
    expect((await snapshot({ port, cookie })).now).toBe(NOON + 30_000)
  })

  it('createApp ends sessions at the next heartbeat after the password was reset on the command line', async () => {
    const { port, cookie, advance, store, config } = await startTestServer()
    const asked = async () => (await httpCall(port, { path: '/api/v1/snapshot', headers: cookie })).status
    expect(await asked()).toBe(200)
    await resetPassword(await openAuthFile(config.dataDir, () => NOON))
    await advance(30_000)
    await store.auth.settled()
    expect(await asked()).toBe(401)
  })

  it('createApp fetches soon after its source says that there is something new', async () => {
    const { port, cookie, advance, clock, watcher } = await startTestServer()
    clock.now = instant(NOON + 5000)
    watcher.changed()
    await advance(1000)
    expect((await snapshot({ port, cookie })).sources[0].asOf).toBe(NOON + 5000)
  })

  it('createApp goes on when its source fails, and is well when it answers again', async () => {
    let fails = true
    const { port, cookie, advance, reports } = await startTestServer({
      source: {
        fetch: async range => {
          if (fails) throw new SourceError('down', 'CSV is not there.')
          return emptyBatch(range, NOON)
        },
      },
    })
    await advance(1000)
    expect((await snapshot({ port, cookie })).sources[0].problem).toBe('CSV is not there.')
    expect(reports).toHaveLength(1)
    fails = false
    await advance(200_000)
    expect((await snapshot({ port, cookie })).sources[0]).toMatchObject({ asOf: NOON, problem: null })
  })

  it('createApp shows a saved plan at once', async () => {
    const { port, cookie, store } = await startTestServer()
    const before = (await snapshot({ port, cookie })).v
    const version = store.settings().teams[0]?.plan.versions[0]
    await httpCall(port, {
      ...{
        method: 'PUT',
        path: '/api/v1/teams/help-desk/plan',
        body: JSON.stringify({ revision: 0, version }),
      },
      headers: { 'content-type': 'application/json', ...cookie },
    })
    expect((await snapshot({ port, cookie })).v).toBe(before + 1)
  })

  it('createApp writes the last snapshots down when it closes, and shows them after the next start', async () => {
    const { close, advance, store, folder, watcher } = await startTestServer()
    await advance(0)
    await close()
    expect(watcher.stopped).toBe(true)
    expect(store.settings().revision).toBe(0)
    const next = await startTestServer({ folder, source: { fetch: () => new Promise(() => {}) } })
    expect((await snapshot(next)).sources[0].asOf).toBe(NOON)
  })

  it('createApp closes while a connection is open and a poll is under way', async () => {
    const { close, port } = await startTestServer({ source: { fetch: () => new Promise(() => {}) } })
    await httpCall(port, { path: '/healthz', headers: { connection: 'keep-alive' } })
    await close()
    await expect(httpCall(port, { path: '/healthz' })).rejects.toThrow('ECONNREFUSED')
  })

  it('createApp goes on with one source while another is down, and judges what rests on it', async () => {
    const state = { fails: false, now: NOON }
    const psa: Source = {
      ...{ name: 'psa', label: 'PSA', staleAfter: null, areas: ['tickets'] },
      fetch: async range => ({ ...emptyBatch(range, NOON), asOf: { psa: state.now } }),
    }
    const smile: Source = {
      ...{ name: 'smile', label: 'Smile', staleAfter: null, areas: ['surveys'] },
      async fetch(range) {
        if (state.fails) throw new SourceError('keys', 'The keys of Smile are refused.')
        return { ...emptyBatch(range, NOON), asOf: { smile: state.now } }
      },
    }
    const desk = await startTestServer({
      ...{ pipeline: { gather, recalculate }, sources: onlySource(psa, smile) },
    })
    await desk.advance(0)
    const metrics = async () => {
      const { pool, sources, metrics } = await snapshot(desk)
      const figures = sources.map(({ id, failed }: SourceFigure) => `${id}${failed ? ' failed' : ''}`)
      return [figures, pool.state === 'stale', metrics.map(({ id }: MetricFigure) => id)]
    }
    expect(await metrics()).toEqual([['psa', 'smile'], false, ['mttr', 'csat', 'slaResponse']])
    state.fails = true
    await desk.advance(60_000)
    expect(await metrics()).toEqual([['psa', 'smile failed'], true, ['mttr', 'csat', 'slaResponse']])
    state.now = instant(NOON + 60_000)
    desk.clock.now = state.now
    await desk.advance(60_000)
    expect((await snapshot(desk)).sources[0]).toMatchObject({ asOf: state.now, problem: null })
  })
})
