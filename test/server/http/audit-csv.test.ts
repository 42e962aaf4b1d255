import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../core/model/audit-entry.ts'
import { auditCsv } from '../../../server/http/audit-csv.ts'

const entry = (known: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ at: '2026-11-24T14:00:00.000Z', who: 'Kim', address: '10.0.0.1', what: 'people' },
  ...{ before: null, after: null, ...known },
})
const lines = (...entries: AuditEntry[]) => auditCsv(entries).split('\r\n').slice(1, -1)

describe('auditCsv', () => {
  it('auditCsv has a header alone where there is no entry', () => {
    expect(auditCsv([])).toBe('at,who,address,what,before,after\r\n')
  })

  it('auditCsv writes a line an entry in the order given, with what was and became as JSON', () => {
    const made = lines(entry({ before: { name: 'Ann' }, after: [1] }), entry({ address: null }))
    expect(made).toEqual([
      '2026-11-24T14:00:00.000Z,Kim,10.0.0.1,people,"{""name"":""Ann""}",[1]',
      '2026-11-24T14:00:00.000Z,Kim,,people,,',
    ])
  })

  it('auditCsv never writes a cell that a spreadsheet would run', () => {
    expect(lines(entry({ who: '=HYPERLINK("x")', after: -5 }))[0]).toBe(
      `2026-11-24T14:00:00.000Z,"'=HYPERLINK(""x"")",10.0.0.1,people,,'-5`,
    )
  })
})
