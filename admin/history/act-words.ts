import type { AuditAct } from '../../core/model/audit-entry.ts'

/** Every act in the audit, as a sentence without its subject. */
export const ACTS: { readonly [act in AuditAct]: string } = {
  goals: 'changed goals and plan',
  schedule: 'changed hours and SLA',
  wall: 'changed what the wall shows',
  exclusion: 'left one out by hand',
  'exclusion-undone': 'counted one again',
  'call-back': 'noted a call-back',
  people: 'changed people',
  'person-link': 'made or ended a personal link',
  revenue: 'changed revenue lines',
  'revenue-confirmed': 'confirmed the revenue of a month',
  reading: 'typed in a number',
  team: 'changed a team',
  'month-approved': 'approved a month',
  'month-closed': 'closed a month',
  adjustment: 'made an adjustment of a closed month',
  connection: 'connected or disconnected a source',
  'demo-left': 'left the demo for real numbers',
  'sign-in': 'signed in',
  'sign-in-failed': 'typed a wrong password',
  'sign-out': 'signed out',
  'password-set': 'set the password',
  'password-reset': 'reset the password',
}
