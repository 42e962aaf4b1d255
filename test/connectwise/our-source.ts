import type { ConnectWiseSettings } from '../../core/model/connection.ts'
import { type Instant, instant } from '../../core/model/units.ts'
import { type ConnectWiseClient, createClient } from '../../server/sources/connectwise/client.ts'
import { createConnectWiseSource } from '../../server/sources/connectwise/connectwise-source.ts'
import type { Source } from '../../server/sources/source.ts'
import { KEYS } from './world.ts'

export const ZONE = 'America/Phoenix'

export const SETTINGS: ConnectWiseSettings = {
  site: '',
  company: KEYS.company,
  clientId: KEYS.clientId,
  boards: ['Help desk', 'Alerts'],
  agreementTypes: ['Managed services'],
  revenue: 'invoices',
  cycles: { Monthly: 1, Yearly: 12 },
  classes: {},
  alertSources: ['Monitoring'],
  internalCompanies: ['OwnShop'],
  survey: { survey: 1, question: 7, positive: ['Great'], neutral: ['Okay'] },
}

export interface OurSource {
  readonly source: Source
  readonly client: ConnectWiseClient
  readonly clock: { now: Instant }
}

/** The real client and source before a server of the test's, with a clock of the test's and waits that take no time. */
export function ourSource(site: string, now: number, changed: Partial<ConnectWiseSettings> = {}): OurSource {
  const clock = { now: instant(now) }
  const settings = { ...SETTINGS, ...changed, site: `http://${site}` }
  const client = createClient({
    ...{ site: settings.site, company: KEYS.company, clientId: KEYS.clientId },
    ...{ publicKey: KEYS.publicKey, privateKey: KEYS.privateKey },
    now: () => clock.now,
    async wait(wait) {
      clock.now = instant(clock.now + wait)
    },
    random: () => 0.5,
  })
  const source = createConnectWiseSource({
    api: client,
    settings,
    now: () => clock.now,
    zones: () => ({ zone: ZONE }),
  })
  return { source, client, clock }
}
