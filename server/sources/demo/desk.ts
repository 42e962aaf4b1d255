/** What the invented help desk is made of. Weights are relative; times are business hours. */

export interface Priority {
  readonly name: string
  readonly weight: number
  /** Hours to the first response that were promised, and to the resolution. */
  readonly respondWithin: number
  readonly resolveWithin: number
  /** Median hours of work after the first response. */
  readonly work: number
}

type Some<T> = readonly [T, ...T[]]

export const PRIORITIES: Some<Priority> = [
  { name: 'Critical', weight: 4, respondWithin: 0.5, resolveWithin: 4, work: 1.3 },
  { name: 'High', weight: 16, respondWithin: 1, resolveWithin: 10, work: 2 },
  { name: 'Medium', weight: 55, respondWithin: 4, resolveWithin: 20, work: 2.1 },
  { name: 'Low', weight: 25, respondWithin: 8, resolveWithin: 40, work: 2.3 },
]

/** What alerts get. */
export const LOWEST = PRIORITIES[3]!

export const OWNERS: Some<{ readonly name: string; readonly weight: number }> = [
  { name: 'desk-1', weight: 22 },
  { name: 'desk-2', weight: 19 },
  { name: 'desk-3', weight: 17 },
  { name: 'desk-4', weight: 12 },
  { name: 'field-1', weight: 9 },
  { name: 'network-1', weight: 8 },
  { name: 'cloud-1', weight: 8 },
  { name: 'escalation-1', weight: 5 },
]

export interface Client {
  readonly name: string
  readonly weight: number
  readonly agreementType: string
}

export const MANAGED = 'Managed services'

export const CLIENTS: Some<Client> = [
  { name: 'Northgate Logistics', weight: 15, agreementType: MANAGED },
  { name: 'Harbour Point Dental', weight: 11, agreementType: MANAGED },
  { name: 'Bluestem Foods', weight: 11, agreementType: MANAGED },
  { name: 'Copper Lane Architects', weight: 9, agreementType: MANAGED },
  { name: 'Tidewater Legal', weight: 9, agreementType: MANAGED },
  { name: 'Granite Ridge Credit Union', weight: 8, agreementType: MANAGED },
  { name: 'Quillmark Press', weight: 7, agreementType: MANAGED },
  { name: 'Silver Birch Clinics', weight: 7, agreementType: MANAGED },
  { name: 'Ironbridge Tooling', weight: 6, agreementType: MANAGED },
  { name: 'Larkfield Schools Trust', weight: 5, agreementType: MANAGED },
  { name: 'Meridian Glass', weight: 5, agreementType: MANAGED },
  { name: 'Saltbox Hotels', weight: 4, agreementType: MANAGED },
  { name: 'Windrow Seed', weight: 3, agreementType: 'Time and materials' },
]

/** The provider's own tickets. */
export const HOUSE = 'Our own office'

export interface Topic {
  readonly weight: number
  readonly type: string
  readonly summary: string
}

export const TOPICS: Some<Topic> = [
  { weight: 9, type: 'Incident', summary: 'Mail client keeps asking for a password' },
  { weight: 8, type: 'Incident', summary: 'Printer on the second floor is offline' },
  { weight: 7, type: 'Incident', summary: 'VPN drops every few minutes' },
  { weight: 7, type: 'Incident', summary: 'Laptop is very slow since this morning' },
  { weight: 6, type: 'Incident', summary: 'Shared drive is missing after sign-in' },
  { weight: 5, type: 'Incident', summary: 'No sound in video calls' },
  { weight: 5, type: 'Incident', summary: 'Accounting program does not start' },
  { weight: 4, type: 'Incident', summary: 'Wireless is weak in the meeting room' },
  { weight: 4, type: 'Incident', summary: 'Suspicious message with an attachment' },
  { weight: 3, type: 'Incident', summary: 'Scanner no longer sends to mail' },
  { weight: 3, type: 'Incident', summary: 'Second screen stays black in the dock' },
  { weight: 9, type: 'Service request', summary: 'Reset a password and unlock the account' },
  { weight: 6, type: 'Service request', summary: 'New employee starts on Monday' },
  { weight: 5, type: 'Service request', summary: 'Access to a shared mailbox' },
  { weight: 4, type: 'Service request', summary: 'Install the PDF editor' },
  { weight: 4, type: 'Service request', summary: 'Restore a deleted folder' },
  { weight: 3, type: 'Service request', summary: 'Move a phone number to a new device' },
  { weight: 3, type: 'Service request', summary: 'Employee leaves, close the account' },
]

export const ALERTS: Some<string> = [
  'Backup finished with warnings',
  'Disk C: below 10 % free',
  'Server did not answer for 5 minutes',
  'Firewall uplink changed over',
  'Antivirus definitions out of date',
]

/** Tickets of a usual day, Sunday first. Mondays are bad, and weeks calm down towards Friday. */
export const USUAL_COUNTS: readonly number[] = [3, 33, 26, 24, 23, 21, 4]

/** A day on which the desk is closed: mail that came anyway, and alerts. */
export const CLOSED_COUNT = 4

/** How much arrives in each hour of a local day: quiet nights, a morning peak, a lunch dip, a calm evening. */
export const HOURS_OF_DAY: Some<{ readonly weight: number; readonly hour: number }> = [
  { hour: 0, weight: 0.3 },
  ...[0.3, 0.2, 0.2, 0.2, 0.4, 0.8, 4, 11, 15, 14, 12, 6, 8, 12, 11, 9, 6, 2, 1.2, 0.9, 0.7, 0.5, 0.4].map(
    (weight, index) => ({ hour: index + 1, weight }),
  ),
]
