import { describe, expect, it } from 'vitest'
import { instant, millis } from '../../core/model/units.ts'
import { createFeeds } from '../../server/feeds.ts'
import { type Source, SourceError } from '../../server/sources/source.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { answer, made } from '../helpers/november.ts'
import { NOON } from '../helpers/start-test-server.ts'

const RANGE = { from: instant(0), to: NOON }

/** A source that counts how often it was asked, and fails or keeps silent while the test says so. */
function source(name: string, areas: Source['areas']) {
  const desk = { asked: 0, fails: false, silent: false }
  const fetch: Source['fetch'] = range => {
    desk.asked++
    if (desk.silent) return new Promise(() => {})
    if (desk.fails) return Promise.reject(new SourceError('down', `${name} is down.`))
    const tickets = areas?.includes('tickets') ? [made({ id: name })] : []
    const surveys = areas?.includes('surveys') ? [answer({ id: name })] : []
    return Promise.resolve({ ...range, tickets, surveys, asOf: { [name]: NOON } })
  }
  return { ...{ name, label: name, staleAfter: null, fetch, desk }, ...(areas && { areas }) }
}

function desk(...sources: readonly Source[]) {
  const fake = createFakeLater()
  const told = { sources }
  const polls: boolean[] = []
  const feeds = createFeeds({
    ...{ every: millis(60_000), now: () => NOON, later: fake.later, random: () => 0.5, report: () => {} },
    sources: () => told.sources,
    known: name => (name === 'known' ? instant(5) : null),
    gather: (asked, signal) => asked.fetch(RANGE, signal),
    polled: isWell => void polls.push(isWell),
  })
  return { feeds, told, polls, advance: fake.advance }
}

const psa = () => source('psa', ['tickets', 'money'])
const smile = () => source('smile', ['surveys'])

describe('createFeeds', () => {
  it('createFeeds polls each source by itself, and merges what they told', async () => {
    const [one, other] = [psa(), smile()]
    const { feeds, advance, polls } = desk(one, other)
    expect(feeds.batch()).toBeNull()
    feeds.start()
    await advance(0)
    const batch = feeds.batch()
    expect(batch).toMatchObject({ tickets: [{ id: 'psa' }], surveys: [{ id: 'smile' }] })
    expect(feeds.batch()).toBe(batch)
    expect(feeds.figures().map(({ id, areas }) => [id, areas])).toEqual([
      ['psa', ['tickets', 'money']],
      ['smile', ['surveys']],
    ])
    // The first of them was not well before the other had answered.
    expect(polls).toEqual([false, true])
    await advance(60_000)
    expect([one.desk.asked, other.desk.asked]).toEqual([2, 2])
    expect(feeds.batch()).not.toBe(batch)
  })

  it('createFeeds has the very batch of its only source', async () => {
    const { feeds, advance, told } = desk(source('csv', undefined))
    feeds.start()
    await advance(0)
    expect(feeds.batch()?.asOf).toEqual({ csv: NOON })
    expect(feeds.batch()).toBe(feeds.batch())
    expect(feeds.sources()).toEqual(told.sources)
  })

  it('createFeeds has no batch before one that gives tickets has answered, though others have', async () => {
    const [one, other] = [psa(), smile()]
    one.desk.silent = true
    const { feeds, advance } = desk(one, other)
    feeds.start()
    await advance(0)
    expect(feeds.batch()).toBeNull()
    expect(feeds.figures()[1]?.asOf).toBe(NOON)
    const alone = desk(smile())
    alone.feeds.start()
    await alone.advance(0)
    expect(alone.feeds.batch()?.surveys).toHaveLength(1)
  })

  it('createFeeds keeps what a failing source told while the other goes on, and is not well', async () => {
    const [one, other] = [psa(), smile()]
    const { feeds, advance, polls } = desk(one, other)
    feeds.start()
    await advance(0)
    other.desk.fails = true
    await advance(60_000)
    expect(feeds.batch()?.surveys).toHaveLength(1)
    expect(feeds.figures().map(({ problem }) => problem)).toEqual([null, 'smile is down.'])
    await advance(60_000)
    expect(polls.slice(2)).toEqual([true, false, false])
  })

  it('createFeeds hands on to its sources which areas of a range are needed', async () => {
    const asked: unknown[] = []
    const one: Source = {
      ...psa(),
      fetch: async (range, _signal, areas) => {
        asked.push(areas)
        return { ...range, tickets: [], surveys: [], asOf: {} }
      },
    }
    const { feeds } = desk(one)
    await feeds.fetch(RANGE, new AbortController().signal, undefined, ['tickets'])
    expect(asked).toEqual([['tickets']])
  })

  it('createFeeds fetches a range of all its sources, or of those named, and rejects as the first that fails', async () => {
    const [one, other] = [psa(), smile()]
    const { feeds } = desk(one, other)
    const { signal } = new AbortController()
    expect(await feeds.fetch(RANGE, signal)).toMatchObject({ asOf: { psa: NOON, smile: NOON } })
    expect((await feeds.fetch(RANGE, signal, ['smile'])).asOf).toEqual({ smile: NOON })
    expect(await feeds.fetch(RANGE, signal, [])).toEqual({ ...RANGE, tickets: [], surveys: [], asOf: {} })
    other.desk.fails = true
    await expect(feeds.fetch(RANGE, signal)).rejects.toThrow('smile is down.')
    expect((await feeds.fetch(RANGE, signal, ['psa'])).asOf).toEqual({ psa: NOON })
  })

  it('createFeeds knows who gives an area, and each by its name', () => {
    const { feeds, told } = desk(psa(), smile(), source('csv', undefined))
    expect(feeds.giving('surveys')).toEqual(['smile', 'csv'])
    expect(feeds.giving('money')).toEqual(['psa'])
    expect(feeds.source('smile')).toBe(told.sources[1])
    expect(feeds.source('demo')).toBeNull()
  })

  it('createFeeds begins what is connected, ends what is not any more, and leaves the others alone', async () => {
    const [one, other] = [psa(), smile()]
    const { feeds, told, advance } = desk(one)
    feeds.start()
    await advance(0)
    told.sources = [one, other]
    feeds.sync()
    await advance(0)
    expect([one.desk.asked, other.desk.asked]).toEqual([1, 1])
    expect(feeds.batch()?.surveys).toHaveLength(1)
    told.sources = [other]
    feeds.sync()
    await advance(60_000)
    expect([one.desk.asked, other.desk.asked]).toEqual([1, 2])
    expect(feeds.batch()?.tickets).toEqual([])
  })

  it('createFeeds goes on from what a source told before its settings changed', async () => {
    const [before, after] = [psa(), psa()]
    after.desk.fails = true
    const { feeds, told, advance } = desk(before)
    feeds.start()
    await advance(0)
    told.sources = [after]
    feeds.sync()
    await advance(0)
    expect(feeds.batch()?.tickets).toHaveLength(1)
    expect(feeds.figures()[0]).toMatchObject({ asOf: NOON, problem: 'psa is down.' })
  })

  it('createFeeds knows from an earlier run how old the data of a source is', () => {
    expect(
      desk(source('known', undefined), smile())
        .feeds.figures()
        .map(({ asOf }) => asOf),
    ).toEqual([5, null])
  })

  it('createFeeds polls one or all of them soon when it is nudged, and none once it is stopped', async () => {
    const [one, other] = [psa(), smile()]
    const { feeds, advance } = desk(one, other)
    feeds.start()
    await advance(0)
    feeds.nudge('psa')
    await advance(1000)
    expect([one.desk.asked, other.desk.asked]).toEqual([2, 1])
    feeds.nudge()
    await advance(1000)
    expect([one.desk.asked, other.desk.asked]).toEqual([3, 2])
    feeds.stop()
    feeds.nudge()
    await advance(600_000)
    expect([one.desk.asked, other.desk.asked]).toEqual([3, 2])
  })
})
