import { describe, expect, it } from 'vitest'
import { clockText } from '../../../admin/sources/clock-text.ts'
import { areasText, summaryText } from '../../../admin/sources/source-words.ts'
import { ticketNumber } from '../../../admin/sources/ticket-number.ts'
import type { ConnectionsPage } from '../../../core/model/connections-page.ts'
import { type Millis, millis } from '../../../core/model/units.ts'

const page: ConnectionsPage = {
  ...{ revision: 1, fixed: false, csv: null, smileback: { site: 'app.smileback.io' } },
  connectwise: {
    ...{ site: 'na.myconnectwise.net', company: 'acme', clientId: '1f0c', boards: ['Help', 'Field', 'NOC'] },
    ...{ agreementTypes: null, revenue: 'invoices', cycles: {}, classes: {}, alertSources: [] },
    ...{ internalCompanies: [], survey: null },
  },
  ...{ keys: { connectwise: 'set', smileback: 'set' }, hook: null, leaveDemo: null, sources: [] },
}

describe('areasText', () => {
  it('areasText says what a source gives, in one order', () => {
    expect(areasText(['money', 'tickets'])).toBe('tickets and money')
    expect(areasText(['surveys'])).toBe('answers')
    expect(areasText(['surveys', 'money', 'tickets'])).toBe('tickets, answers and money')
  })
})

describe('summaryText', () => {
  it('summaryText says how each source is connected, and nothing of one that is not', () => {
    expect(summaryText(page, 'connectwise')).toBe(
      'Reads the boards Help, Field and NOC of acme at na.myconnectwise.net. Revenue is taken from agreement invoices.',
    )
    expect(summaryText(page, 'smileback')).toBe('Reads the reviews at app.smileback.io.')
    expect(summaryText(page, 'csv')).toBeNull()
    expect(summaryText({ ...page, csv: { path: '/data/t.csv', scale: null } }, 'csv')).toBe(
      'Reads /data/t.csv.',
    )
  })
})

describe('clockText', () => {
  it('clockText says nothing up to five seconds, nor of a clock that is not told', () => {
    expect(clockText(null)).toBeNull()
    expect(clockText(millis(5_000))).toBeNull()
    expect(clockText(-5_000 as Millis)).toBeNull()
  })

  it('clockText says by how much and which way', () => {
    expect(clockText(millis(6_000))).toMatch(/^Its clock is 6 seconds ahead of this machine's\./)
    expect(clockText(-119_000 as Millis)).toMatch(/^Its clock is 119 seconds behind this machine's\./)
    expect(clockText(millis(180_000))).toMatch(/3 minutes ahead/)
    expect(clockText(millis(7_200_000))).toMatch(/2 hours ahead/)
  })
})

describe('ticketNumber', () => {
  it('ticketNumber takes a number with or without its sign, and no name', () => {
    expect(ticketNumber('ticket-owner', '#1234')).toBe('1234')
    expect(ticketNumber('ticket-owner', '1234')).toBe('1234')
    expect(ticketNumber('ticket-owner', 'Help desk')).toBeNull()
  })

  it('ticketNumber takes no number that is of something else than a ticket', () => {
    expect(ticketNumber('invoice-agreement', '1234')).toBeNull()
    expect(ticketNumber('survey-ticket', '1234')).toBeNull()
  })
})
