import { describe, expect, it } from 'vitest'
import type { AnswerFlag } from '../../core/model/answer-flag.ts'
import type { Batch } from '../../core/model/batch.ts'
import type { Exclusion } from '../../core/model/exclusion.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { countedFlags, ownFlags } from '../../server/own-flags.ts'
import { recentFlags } from '../../server/recent-flags.ts'
import { answer, at, NOVEMBER, on } from '../helpers/november.ts'

const NOW = on('24 12:00')
const batch: Batch = { ...NOVEMBER, tickets: [], surveys: [], asOf: { csv: NOW, smileback: NOW } }
const flag = (id: string, source: string, answered = on('12 12:00')): AnswerFlag => ({
  ...{ kind: 'gone', source, was: answer({ id, source, answered }), is: null, at: NOW },
})
const FLAGS = [flag('1', 'csv'), flag('2', 'smileback'), flag('3', 'older')]
const ids = (flags: readonly AnswerFlag[]) => flags.map(({ was }) => was.id)
const sources = (surveys: string | null) => ({ sources: { tickets: null, surveys, money: null } })

describe('ownFlags', () => {
  it('ownFlags keeps those of the source that a team takes its answers from', () => {
    expect(ids(ownFlags({}, batch, FLAGS))).toEqual(['2'])
    expect(ids(ownFlags(sources('csv'), batch, FLAGS))).toEqual(['1'])
    expect(ids(ownFlags({}, { ...batch, asOf: { csv: NOW } }, FLAGS))).toEqual(['1'])
    expect(ids(ownFlags({}, null, FLAGS))).toEqual(['1', '2', '3'])
    expect(ownFlags({}, batch, [])).toEqual([])
  })
})

describe('countedFlags', () => {
  it('countedFlags leaves out what the team left out by hand, until that is undone', () => {
    const out = { id: 'e', team: 'desk', kind: 'survey', target: '1', reason: 'wrong person' } as const
    const made: Exclusion = { ...out, author: 'manager', at: NOW, undone: null }
    expect(ids(countedFlags(FLAGS, 'desk', [made]))).toEqual(['2', '3'])
    expect(countedFlags(FLAGS, 'other', [made])).toHaveLength(3)
    expect(
      countedFlags(FLAGS, 'desk', [
        { ...made, undone: { author: 'manager', at: NOW, reason: 'right person' } },
      ]),
    ).toHaveLength(3)
  })
})

describe('recentFlags', () => {
  it('recentFlags gives those of this month and the last, those noticed last first', () => {
    const team = defaultSettings({ zone: 'America/New_York', week: null }, NOW).teams[0]!
    const given = [
      flag('1', 'csv', at('2026-09-30T23:59:59-04:00')),
      flag('2', 'csv', at('2026-10-01T00:00:00-04:00')),
      flag('3', 'csv'),
    ]
    const known = { batch: { ...batch, asOf: { csv: NOW } }, now: NOW }
    expect(ids(recentFlags(team, known, given))).toEqual(['3', '2'])
  })
})
