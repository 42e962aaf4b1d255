import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message, TeamWatch } from '../../../core/model/message.ts'
import { EMPTY_OUTBOX } from '../../../core/model/message.ts'
import { withMessages } from '../../../core/model/outbox-edit.ts'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import { type Cents, instant, MINUTE } from '../../../core/model/units.ts'
import { messageEvents } from '../../../core/snapshot/message-events.ts'
import { type MessageFacts, NO_FACTS } from '../../../core/snapshot/message-facts.ts'
import { aChannel } from '../../helpers/a-message.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const at = (text: string) => instant(Date.parse(text))
const START = sampleSnapshot.now
const address = (page: string) => `https://pool.example/admin/${page}`
const CHANNEL = aChannel({ events: ['goal-lost', 'goal-regained', 'about-to-breach', 'source-stale'] })
const nothingDue = { due: [], lateToday: 0 }

/** The sample some minutes later, with fresh sources; satisfaction met or not. */
const later = (minutes: number, isMet: boolean, rest: Partial<Snapshot> = {}): Snapshot => {
  const now = instant(START + minutes * MINUTE)
  const [source] = sampleSnapshot.sources
  return {
    ...{ ...sampleSnapshot, now, next: nothingDue },
    sources: [
      {
        ...source!,
        ...{ asOf: now, ageingAt: instant(now + 3 * MINUTE), staleAt: instant(now + 15 * MINUTE) },
      },
    ],
    metrics: sampleSnapshot.metrics.map(each =>
      each.id === 'csat' ? { ...each, met: isMet, verdict: isMet ? 'holding' : 'missing' } : each,
    ),
    ...rest,
  }
}

function told(snapshots: readonly Snapshot[], facts: MessageFacts = NO_FACTS): readonly Message[] {
  let watch: TeamWatch | null = null
  return snapshots.flatMap(each => {
    const events = messageEvents(watch, each, facts, address)
    watch = events.watch
    return events.messages
  })
}
const kinds = (messages: readonly Message[]) => messages.map(({ kind }) => kind)

describe('messageEvents', () => {
  it('messageEvents tells nothing of the first look, nor while nothing changes', () => {
    expect(told([later(0, false), later(1, false), later(30, false)])).toEqual([])
  })

  it('messageEvents tells of a goal that stays lost for ten minutes, once', () => {
    const found = told([later(0, true), later(1, false), later(6, false), later(11, false), later(30, false)])
    expect(kinds(found)).toEqual(['goal-lost'])
    expect(found[0]).toMatchObject({
      id: `help-desk:goal-lost:2026-11:csat:${START + MINUTE}`,
      title: 'Satisfaction is missed as things stand',
      lines: ['Now 98.75%, missed as things stand.'],
      link: 'https://pool.example/admin/goals',
    })
  })

  it('messageEvents says nothing of a goal lost and met again within ten minutes', () => {
    expect(told([later(0, true), later(1, false), later(9, true), later(20, true)])).toEqual([])
  })

  it('messageEvents wants a second poll, not only time', () => {
    const { sources } = later(1, false)
    const stuck = (minutes: number) =>
      later(minutes, false, { sources: sources.map(each => ({ ...each, staleAt: instant(START * 2) })) })
    expect(told([later(0, true), stuck(1), stuck(12)])).toEqual([])
    expect(kinds(told([later(0, true), stuck(1), stuck(12), later(13, false)]))).toEqual(['goal-lost'])
  })

  it('messageEvents begins a new month without a word', () => {
    const next = { period: { ...sampleSnapshot.period, month: '2026-12' } }
    expect(told([later(0, true), later(1, false, next), later(20, false, next)])).toEqual([])
  })

  it('messageEvents tells of a ticket due within half an hour, not of others, nor on stale numbers', () => {
    const { due } = sampleSnapshot.next
    const found = told([later(0, true, { next: { due, lateToday: 0 } })])
    expect(found).toMatchObject([{ id: 'help-desk:about-to-breach:48230', until: due[0]?.due }])
    const stale = later(0, true, { next: { due, lateToday: 0 } })
    const failed = { ...stale, sources: stale.sources.map(each => ({ ...each, failed: true })) }
    expect(kinds(told([failed]))).not.toContain('about-to-breach')
  })

  it('messageEvents tells of a stale source once until it is back', () => {
    const stale = (minutes: number) => {
      const fresh = later(minutes, true)
      return { ...fresh, sources: fresh.sources.map(each => ({ ...each, failed: true })) }
    }
    const found = told([later(0, true), stale(5), stale(10), later(15, true), stale(20)])
    expect(kinds(found)).toEqual(['source-stale', 'source-stale'])
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  it('messageEvents tells of facts under an id of what they are about', () => {
    const facts: MessageFacts = {
      ready: ['2026-10'],
      due: [{ metric: 'profit', sentence: 'Type in a new number.' }],
      unhappy: [
        { survey: 's1', ticket: '7', answered: START, client: 'Acme' },
        { survey: 's0', ticket: null, answered: instant(START - 1), client: null },
      ],
      displays: [{ id: 'd1', name: 'Kitchen', since: START }],
    }
    expect(told([later(0, true)], facts).map(({ id }) => id)).toEqual([
      'help-desk:month-ready-to-close:2026-10',
      'help-desk:number-to-type-in:profit:2026-11-23',
      'help-desk:unhappy-answer:s1',
      `help-desk:display-offline:d1:${START}`,
    ])
  })

  it("messageEvents tells how the month stands on Monday from eight in the team's zone", () => {
    const monday = (text: string) => ({ ...later(0, true), now: at(text) }) as Snapshot
    expect(told([monday('2026-11-23T12:59:59Z')]).filter(({ kind }) => kind === 'weekly-digest')).toEqual([])
    const [digest] = told([monday('2026-11-23T13:00:00Z')]).filter(({ kind }) => kind === 'weekly-digest')
    expect(digest?.id).toBe('help-desk:weekly-digest:2026-11-23')
    expect(digest?.lines.join(' ')).toContain('Satisfaction: 98.75%')
  })

  it('messageEvents never tells an amount of money', () => {
    const [metric] = sampleSnapshot.metrics
    const money = {
      ...metric!,
      ...{ id: 'profit' as const, value: { num: 987_654_00, den: 1 }, amount: 4_321_00 as Cents },
    }
    const monday = { ...later(0, true, { metrics: [money] }), now: at('2026-11-23T14:00:00Z') } as Snapshot
    expect(JSON.stringify(told([monday]))).not.toMatch(/987|4,?321|11,?093|\$/)
  })

  it('messageEvents and the outbox tell no id twice, however often and in whatever order they look', () => {
    const looks = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 3 }), isMet: fc.boolean() }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(looks, fc.boolean(), (steps, isReversed) => {
        let outbox = EMPTY_OUTBOX
        let minutes = 0
        for (const step of steps) {
          minutes += step.minutes
          const { due } = sampleSnapshot.next
          const snapshot = later(minutes, step.isMet, { next: { due, lateToday: 0 } })
          const teams = ['a', 'b'].map(id => ({ ...snapshot, team: { id, name: id } }))
          const watches = { ...outbox.watches }
          const messages: Message[] = []
          for (const each of isReversed ? teams.toReversed() : teams) {
            const events = messageEvents(watches[each.team.id] ?? null, each, NO_FACTS, address)
            watches[each.team.id] = events.watch
            messages.push(...events.messages)
          }
          outbox = withMessages(outbox, watches, messages, [CHANNEL], snapshot.now)
        }
        const ids = outbox.deliveries.map(({ message }) => message.id)
        expect(new Set(ids).size).toBe(ids.length)
        const ofTeam = (team: string) =>
          ids.filter(id => id.startsWith(`${team}:`)).map(id => id.slice(team.length))
        expect(ofTeam('a')).toEqual(ofTeam('b'))
      }),
    )
  })
})
