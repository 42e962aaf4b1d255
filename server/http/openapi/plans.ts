import { companySaveSchema } from '../../../core/model/company.ts'
import { hoursEditSchema, hoursSaveSchema } from '../../../core/model/hours-edit.ts'
import { planVersionSchema } from '../../../core/model/plan-schema.ts'
import { saveSchema as planSchema } from '../plan-api.ts'
import { askSchema } from '../projection-api.ts'
import { saveSchema as setUpSchema } from '../set-up-api.ts'
import { countingSchema, makeSchema, saveSchema as teamSchema } from '../team-bodies.ts'
import { saveSchema as wallSchema } from '../wall-api.ts'
import { monthQuery } from './month-query.ts'
import { type Area, REVISED } from './operation.ts'

const VERSION = {
  effective: '2026-12',
  rehearsal: false,
  goals: [{ metric: 'mttr', comparator: 'below', target: { num: 18_000_000, den: 1 }, parts: 1 }],
  funding: { kind: 'rate', rate: 200, revenue: 83_200_000 },
  fullShares: null,
}
const HOURS = {
  schedule: { week: { 1: [[480, 1080]], 2: [[480, 1080]] }, holidays: ['--12-25'], overrides: {} },
  policy: { priorities: {}, other: { response: { time: 14_400_000, clock: 'business' }, resolution: null } },
}
const TEAM = {
  ...{ revision: 4, name: 'Help desk', scope: { boards: null, types: null, agreementTypes: null } },
  ...{ neutral: 'against', vendorCounts: true },
}
const COUNTING = { scope: TEAM.scope, neutral: 'net', vendorCounts: false }

/** Teams, their goals and plans, their hours, and plans tried on months that are over. */
export const PLANS: Area = {
  name: 'Plans',
  operations: [
    {
      route: 'GET /company',
      summary: 'The name of the company, and how numbers and dates are said.',
      answer: 'The name and the language.',
      gives: REVISED,
    },
    {
      route: 'PUT /company',
      summary: 'Saves the name of the company, and how numbers and dates are said.',
      sends: { schema: companySaveSchema, example: { revision: 4, company: 'Acme IT', locale: 'en-US' } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'GET /teams',
      summary: 'The teams.',
      answer: 'The teams, and templates for a new one.',
      gives: REVISED,
    },
    {
      route: 'POST /teams',
      summary: 'Makes a team from a template.',
      sends: { schema: makeSchema, example: { template: 'billing', name: 'Billing' } },
      status: 201,
      answer: 'The id and the name of the new team.',
      gives: REVISED,
    },
    {
      route: 'PUT /teams/:team',
      summary: 'Saves what a team is measured on.',
      sends: { schema: teamSchema, example: TEAM },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/preview',
      summary: 'What other rules of counting would make of the months that are not closed. Saves nothing.',
      sends: { schema: countingSchema, example: COUNTING },
      answer: 'Each such month before and after; null where the data in hand does not hold it.',
    },
    {
      route: 'GET /teams/:team/set-up',
      summary: 'What is there of a first set-up: hours, source, goals, people, revenue and displays.',
      answer: 'What is known of each step, and what people said of those they put off.',
      gives: REVISED,
    },
    {
      route: 'PUT /teams/:team/set-up',
      summary: 'Puts a step of the set-up off with a word, or takes it up again.',
      sends: { schema: setUpSchema, example: { revision: 4, step: 'revenue', word: 'After the quarter' } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/plan',
      summary: 'The goals and the plan of a team, with all versions.',
      answer: 'The plan, the version that rules now and the months that are locked.',
      gives: REVISED,
    },
    {
      route: 'PUT /teams/:team/plan',
      summary:
        'Saves a version of the plan. A month that has begun is locked, except for a correction with a reason.',
      // The route tells the problems of a version with paths inside the version, so it checks it by itself.
      sends: {
        schema: planSchema.extend({ version: planVersionSchema }),
        example: { revision: 4, version: VERSION },
      },
      answer: 'The new revision, and the month from which the version rules.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/plan-sheet',
      summary: 'The plan in plain words: one page that people can sign.',
      query: monthQuery,
      answer: 'The sheet in sections.',
    },
    {
      route: 'POST /teams/:team/simulate',
      summary: 'What one or two plans would have paid in the last twelve months. It saves nothing.',
      sends: { schema: askSchema, example: { version: VERSION, other: null } },
      answer: 'What each month would have paid.',
    },
    {
      route: 'GET /teams/:team/schedule',
      summary: 'The hours and promises of a team, with all versions.',
      answer: 'The versions of the hours and of the promises.',
      gives: REVISED,
    },
    {
      route: 'PUT /teams/:team/schedule',
      summary: 'Saves hours and promises that hold from now on.',
      sends: { schema: hoursSaveSchema, example: { revision: 4, ...HOURS } },
      answer: 'The revision.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/schedule/preview',
      summary: 'How many tickets other hours would judge otherwise. It saves nothing.',
      sends: { schema: hoursEditSchema, example: HOURS },
      answer: 'Counts of tickets.',
    },
    {
      route: 'GET /teams/:team/wall',
      summary: 'Whether the wall shows codes that open the explanations.',
      answer: 'The setting.',
      gives: REVISED,
    },
    {
      route: 'PUT /teams/:team/wall',
      summary: 'Saves whether the wall shows codes that open the explanations.',
      sends: { schema: wallSchema, example: { revision: 4, qr: true } },
      answer: 'The new revision.',
      gives: REVISED,
    },
  ],
}
