import { describe, expect, it } from 'vitest'
import type { Outlook } from '../../core/projection/outlook-event.ts'
import { createOutlookFeed } from '../../server/outlook-feed.ts'
import { plan } from '../helpers/a-plan.ts'
import { contextOf } from '../helpers/november.ts'

const at = (chance: number, month = '2026-11'): Outlook => ({
  month,
  context: CONTEXT,
  goals: plan().goals,
  forecast: { shown: null, goals: { mttr: { chance, expected: 1, fan: [], note: '' } } },
})
const CONTEXT = contextOf({})

describe('createOutlookFeed', () => {
  it('createOutlookFeed compares with what was last told, so that small steps add up', () => {
    const feed = createOutlookFeed()
    for (const chance of [0.5, 0.53, 0.56, 0.57]) feed.seen('desk', at(chance))
    expect(feed.events('desk')).toMatchObject([
      { causes: [{ kind: 'time' }], amount: null, chances: [{ metric: 'mttr', before: 0.5, after: 0.56 }] },
    ])
    expect(feed.events('other')).toEqual([])
  })

  it('createOutlookFeed begins anew with a month', () => {
    const feed = createOutlookFeed()
    feed.seen('desk', at(0.9))
    feed.seen('desk', at(0.2, '2026-12'))
    feed.seen('desk', at(0.3, '2026-12'))
    expect(feed.events('desk')).toMatchObject([{ month: '2026-12', chances: [{ before: 0.2, after: 0.3 }] }])
  })

  it('createOutlookFeed keeps the newest two hundred', () => {
    const feed = createOutlookFeed()
    for (let turn = 0; turn < 300; turn++) feed.seen('desk', at(turn % 2))
    expect(feed.events('desk')).toHaveLength(200)
    expect(feed.events('desk')[0]?.chances[0]).toMatchObject({ before: 0, after: 1 })
  })

  it('createOutlookFeed forgets what it told, and compares nothing with it', () => {
    const feed = createOutlookFeed()
    for (const chance of [0.2, 0.9]) feed.seen('desk', at(chance))
    feed.forget()
    expect(feed.events('desk')).toEqual([])
    feed.seen('desk', at(0.2))
    expect(feed.events('desk')).toEqual([])
  })
})
