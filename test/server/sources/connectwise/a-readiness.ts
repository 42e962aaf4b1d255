import type { ConnectWiseSettings } from '../../../../core/model/connection.ts'
import type { Survey } from '../../../../core/model/survey.ts'
import type { Ticket } from '../../../../core/model/ticket.ts'
import { connectWiseReadiness } from '../../../../server/sources/connectwise/readiness.ts'
import type { FakeConnectWise } from '../../../helpers/fake-connectwise-api.ts'
import { NOVEMBER, never, SETTINGS } from './a-service-desk.ts'
import { aWholePsa } from './a-whole-psa.ts'

export interface Known {
  readonly settings?: ConnectWiseSettings
  readonly tickets?: readonly Ticket[]
  readonly surveys?: readonly Survey[]
}

/** The readiness of November with what ConnectWise answers, and its items by id. */
export async function readinessOf(answers: FakeConnectWise['answers'] = {}, known: Known = {}) {
  const psa = aWholePsa({
    '/service/tickets': [],
    '/finance/invoices': [],
    '/finance/agreements': [],
    ...answers,
  })
  const parts = { settings: SETTINGS, tickets: [], surveys: [], ...known }
  const items = await connectWiseReadiness({ ...parts, api: psa.api, range: NOVEMBER, signal: never })
  const item = (id: string) => items.find(each => each.id === id)
  const found = (id: string) => [item(id)?.count, item(id)?.examples]
  return { psa, items, item, found }
}
