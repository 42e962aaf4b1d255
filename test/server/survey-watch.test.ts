import { describe, expect, it } from 'vitest'
import { DAY, instant } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { SourceError } from '../../server/sources/source.ts'
import { surveyWatch } from '../../server/survey-watch.ts'
import { answer, on } from '../helpers/november.ts'
import { emptyBatch, NOON } from '../helpers/start-test-server.ts'

const team = defaultSettings({ zone: null, week: null }, NOON).teams[0]!
const surveys = [answer({ id: '1', sent: on('12 09:00') })]
const batch = { ...emptyBatch({ from: NOON, to: NOON }, NOON), surveys }
const known = { batch, exclusions: [], books: NO_BOOKS, now: NOON }

describe('surveyWatch', () => {
  it('surveyWatch compares the same stretch of the months before, and counts an answer told twice once', async () => {
    const early = answer({ id: '2', answered: instant(on('12 12:00') - 31 * DAY) })
    const late = answer({ id: '3', answered: instant(on('25 12:00') - 31 * DAY) })
    const within = async () => [early, late, ...surveys]
    expect(await surveyWatch(team, known, { within })).toMatchObject({ answers: 1, sent: 1, usualAnswers: 1 })
  })

  it('surveyWatch counts what the wall counts: the last answer of a ticket, and a ticket that was asked twice once', async () => {
    const sent = on('12 09:00')
    const twice = ['1', '2'].map(id => answer({ id, ticket: '7', sent, answered: on(`1${id} 12:00`) }))
    const byHand = answer({ id: '3', ticket: '8', sent: on('12 10:00') })
    const undone = null
    const left = {
      id: 'e',
      team: team.id,
      kind: 'survey',
      target: '3',
      reason: 'wrong person',
      undone,
    } as const
    const watched = await surveyWatch(
      team,
      {
        ...known,
        batch: { ...batch, surveys: [...twice, byHand] },
        exclusions: [{ ...left, author: 'manager', at: NOON }],
      },
      { within: async () => [] },
    )
    expect(watched).toMatchObject({ answers: 1, sent: 2 })
  })

  it('surveyWatch asks for the three months before this one', async () => {
    const asked: string[] = []
    await surveyWatch(team, known, {
      within: async ({ from, to }) => {
        asked.push(...[from, to].map(each => new Date(each).toISOString()))
        return []
      },
    })
    expect(asked).toEqual(['2026-08-01T04:00:00.000Z', '2026-11-01T04:00:00.000Z'])
  })

  it('surveyWatch has nothing to compare with while the source does not answer', async () => {
    const within = async () => {
      throw new SourceError('down', 'Not answering.')
    }
    expect(await surveyWatch(team, known, { within })).toMatchObject({ answers: 1, usualAnswers: null })
    const mistake = async () => {
      throw new TypeError('a mistake')
    }
    await expect(surveyWatch(team, known, { within: mistake })).rejects.toThrow('a mistake')
  })
})
