import type { ConnectWiseSettings } from '../../../../core/model/connection.ts'
import { connectWiseCheck } from '../../../../server/sources/connectwise/check.ts'
import { SourceError, type SourceErrorKind } from '../../../../server/sources/source.ts'
import { type FakeConnectWise, fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { aServiceDesk, at, never, SETTINGS, ticketRow } from './a-service-desk.ts'
import { aSurvey } from './a-survey.ts'

export const NOW = at('2025-11-20T12:00Z')

const rows = (length: number) => Array.from({ length }, (_, index) => ({ id: index + 1 }))

/** ConnectWise in which every area can be read, with a few rows in each. */
export function aWholePsa(answers: FakeConnectWise['answers'] = {}): FakeConnectWise {
  const psa = fakeConnectWiseApi({
    ...aServiceDesk().answers,
    ...aSurvey().answers,
    '/system/info': [{ version: 'v2026.4.1', serverTimeZone: 'Eastern Standard Time' }],
    '/service/tickets': [ticketRow(1, '2025-11-03T10:00:00Z'), ticketRow(2, '2025-11-04T10:00:00Z')],
    '/service/SLAs': rows(2),
    '/system/members': rows(9),
    '/schedule/calendars': [{ id: 1, name: 'Days' }],
    '/schedule/holidayLists': rows(1),
    '/finance/agreements': rows(12),
    '/finance/agreements/1/additions': rows(3),
    '/finance/invoices': rows(40),
    '/sales/opportunities': rows(1),
    ...answers,
  })
  psa.clock = 400
  return psa
}

/** The test of a connection, and its areas by id. */
export async function checked(psa: FakeConnectWise, settings: ConnectWiseSettings = SETTINGS) {
  const check = await connectWiseCheck({ api: psa.api, settings, now: () => NOW, signal: never })
  return { ...check, area: (id: string) => check.areas.find(area => area.id === id) }
}

export const refusal = (kind: SourceErrorKind) => new SourceError(kind, `Refused: ${kind}.`)
