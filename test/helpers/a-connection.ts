import type { ConnectWiseSettings } from '../../core/model/connection.ts'

/** How ConnectWise is read in tests: everything, from nobody's server. */
export const CONNECTWISE: ConnectWiseSettings = {
  ...{ site: 'na.myconnectwise.net', company: 'acme', clientId: '11111111-2222-4333-8444-555555555555' },
  ...{ boards: null, agreementTypes: null, revenue: 'invoices', cycles: { Monthly: 1 }, classes: {} },
  ...{ alertSources: [], internalCompanies: [], survey: null },
}
