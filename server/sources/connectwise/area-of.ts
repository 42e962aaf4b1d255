// Pieced together from vendors' set-up pages for API members; surveys and invoices are not established.
const AREAS: readonly (readonly [string, string])[] = [
  ['/service/tickets', 'Service Desk > Service Tickets'],
  ['/company', 'Companies > Company Maintenance'],
  ['/finance/agreement', 'Finance > Agreements'],
  ['/finance/invoices', 'Finance > Invoicing'],
  ['/time', 'Time & Expense > Time Entry'],
  ['/sales', 'Sales > Opportunity'],
  ['/system/members', 'System > Member Maintenance'],
  ['/system/info', 'System > My Company'],
  ['/service', 'System > Table Setup'],
  ['/schedule', 'System > Table Setup'],
  ['/finance', 'System > Table Setup'],
  ['/system', 'System > Table Setup'],
]

/** What a security role calls the right to read below a path. The path itself where that is not known. */
export function areaOf(path: string): string {
  return AREAS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path
}
