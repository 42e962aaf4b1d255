import { renderToString } from 'solid-js/web'
import { describe, expect, it } from 'vitest'
import { DraftNote, draftTime } from '../../../admin/draft/draft-note.tsx'
import type { Speech } from '../../../core/snapshot/format.ts'
import { at } from '../../helpers/demo-desk.ts'

const SPEECH: Speech = {
  ...{ locale: 'en-GB', currency: 'USD', zone: 'America/New_York', now: at('2026-11-24T15:00:00-05:00') },
}
const AT = at('2026-11-24T14:05:00-05:00')

function shown(isBehind: boolean, restoredAt: typeof AT | null = AT) {
  const of = { restoredAt: () => restoredAt, isBehind: () => isBehind, takeUp: () => {}, drop: () => {} }
  return renderToString(() => <DraftNote of={of} speech={SPEECH} but="Keys are not kept." />).replace(
    /<[^>]+>/g,
    '',
  )
}

describe('DraftNote', () => {
  it('DraftNote says since when unsaved changes are here, and what was not kept', () => {
    expect(shown(false)).toContain('Your unsaved changes from 14:05 are here. Keys are not kept.')
  })

  it('DraftNote says that others saved since', () => {
    expect(shown(true)).toContain('Somebody saved this after your unsaved changes from 14:05.')
  })

  it('DraftNote says nothing without a draft', () => {
    expect(shown(false, null).trim()).toBe('')
  })
})

describe('draftTime', () => {
  it('draftTime names the day where it is not today in the zone of the team', () => {
    expect(draftTime(at('2026-11-23T23:30:00-05:00'), SPEECH)).toBe('23 Nov, 23:30')
    expect(draftTime(at('2026-11-24T10:30:00-05:00'), SPEECH)).toBe('10:30')
  })
})
