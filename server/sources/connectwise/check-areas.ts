import { checkCalendars, checkMembers, checkSlas, checkSurveys } from './check-desk.ts'
import type { Finding } from './check-finding.ts'
import { checkAgreements, checkInvoices, checkOpportunities } from './check-money.ts'
import { type CheckParts, checkBoards, checkTickets } from './check-tickets.ts'

export interface AreaTest {
  readonly id: string
  readonly label: string
  /** Where in the form of a security role the right for it is. */
  readonly right: string
  /** Whether the wall can do without. */
  readonly optional: boolean
  test(parts: CheckParts): Promise<Finding>
}

// The rights are pieced together from other vendors' set-up pages; those of surveys and invoices are not established.
const SETUP = 'System > Table Setup'

/** Everything that is read of ConnectWise but its keys and its system, in the order of a person who sets it up. */
export const AREA_TESTS: readonly AreaTest[] = [
  { id: 'boards', label: 'Service boards and statuses', right: SETUP, optional: false, test: checkBoards },
  {
    id: 'tickets',
    label: 'Service tickets',
    right: 'Service Desk > Service Tickets and Service Desk > Close Service Tickets',
    optional: false,
    test: checkTickets,
  },
  { id: 'slas', label: 'SLAs', right: SETUP, optional: false, test: checkSlas },
  {
    id: 'members',
    label: 'Members',
    right: 'System > Member Maintenance',
    optional: true,
    test: checkMembers,
  },
  { id: 'calendars', label: 'Calendars and holidays', right: SETUP, optional: true, test: checkCalendars },
  {
    id: 'agreements',
    label: 'Agreements and additions',
    right: 'Finance > Agreements',
    optional: true,
    test: checkAgreements,
  },
  {
    id: 'invoices',
    label: 'Invoices and payments',
    right: 'Finance > Invoicing',
    optional: true,
    test: checkInvoices,
  },
  {
    id: 'opportunities',
    label: 'Opportunities',
    right: 'Sales > Opportunity',
    optional: true,
    test: checkOpportunities,
  },
  {
    id: 'surveys',
    label: 'Surveys',
    right: `${SETUP} and Service Desk > Service Tickets`,
    optional: true,
    test: checkSurveys,
  },
]
