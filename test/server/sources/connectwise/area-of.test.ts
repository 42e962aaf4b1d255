import { expect, test } from 'vitest'
import { areaOf } from '../../../../server/sources/connectwise/area-of.ts'

test.each([
  ['/service/tickets', 'Service Desk > Service Tickets'],
  ['/service/tickets/12', 'Service Desk > Service Tickets'],
  ['/service/boards', 'System > Table Setup'],
  ['/finance/agreements/3/additions', 'Finance > Agreements'],
  ['/finance/agreementrecap/', 'Finance > Agreements'],
  ['/finance/invoices', 'Finance > Invoicing'],
  ['/finance/billingStatuses', 'System > Table Setup'],
  ['/system/members', 'System > Member Maintenance'],
  ['/schedule/calendars', 'System > Table Setup'],
  ['/sales/opportunities', 'Sales > Opportunity'],
  ['/procurement/products', '/procurement/products'],
])('areaOf %s is %s', (path, area) => {
  expect(areaOf(path)).toBe(area)
})
