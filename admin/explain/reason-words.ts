import type { ExclusionReason } from '../../core/model/value.ts'

interface ReasonWords {
  readonly title: string
  /** Why such a one does not count. */
  readonly meaning: string
}

/** Every reason to leave something out, in plain words. */
export const REASONS: { readonly [reason in ExclusionReason]: ReasonWords } = {
  merged: { title: 'Merged', meaning: 'It became part of another ticket, which counts in its place.' },
  child: { title: 'Part of a larger ticket', meaning: 'Its parent ticket counts in its place.' },
  internal: {
    title: 'Internal',
    meaning: 'Spam, a test, or a ticket of our own: no customer waited for it.',
  },
  'untouched-alert': {
    title: 'Alert nobody worked on',
    meaning: 'A machine opened and closed it, and no person touched it.',
  },
  'by-hand': { title: 'Left out by hand', meaning: 'A person took it out and gave a reason.' },
  'out-of-scope': {
    title: 'Not in this team\u2019s work',
    meaning: 'Its board, type or agreement is not one this team is measured on.',
  },
  'no-target': { title: 'Nothing promised', meaning: 'It has no due time, and the source gives no verdict.' },
  superseded: {
    title: 'Answered again',
    meaning: 'The same customer answered later; the last answer counts.',
  },
  deleted: { title: 'Deleted', meaning: 'The answer was deleted where it was given.' },
  weekend: {
    title: 'Dated on a weekend',
    meaning: 'Agreements are to be invoiced by Friday; an invoice of a Saturday or Sunday is of no week.',
  },
  'no-amount': {
    title: 'No such amount',
    meaning: 'The sale is won, and its forecast has nothing of this kind in it.',
  },
  neutral: {
    title: 'Neutral',
    meaning: 'Neutral answers are left out of the share by this team\u2019s rule.',
  },
}
