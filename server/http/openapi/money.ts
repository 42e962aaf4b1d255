import { z } from 'zod'
import { adjustmentBodySchema } from '../../../core/model/adjustment-schema.ts'
import { closeBodySchema } from '../../../core/model/closed-month-schema.ts'
import { approveBodySchema } from '../../../core/model/month-figure.ts'
import { peopleBodySchema } from '../../../core/model/person-schema.ts'
import {
  revenueBodySchema,
  revenueImportSchema,
  revenueMonthSchema,
} from '../../../core/model/revenue-schema.ts'
import { eraseSchema } from '../erase-person.ts'
import { monthQuery } from './month-query.ts'
import { type Area, EMPTY, REVISED } from './operation.ts'

const MONTH = { revision: 7, month: '2026-11' }
const PERSON = {
  ...{ id: 'ada', name: 'Ada', memberId: null, leave: [], pay: [], months: {} },
  spells: [{ from: '2026-01-01', to: null, team: 'help-desk', fte: 10_000, weight: 100 }],
}
const LINE = {
  ...{ agreement: 'Gold', client: 'Acme', kind: 'agreement', date: '2026-11-01' },
  ...{ amount: 125_000, excluded: null },
}

const FIGURE = {
  payable: 1_109_333,
  parts: { values: 'a'.repeat(64), plan: 'b'.repeat(64), revenue: 'c'.repeat(64), people: 'd'.repeat(64) },
}

const payrollQuery = z.object({
  form: z.enum(['generic', 'gusto']).default('generic'),
  bom: z
    .enum(['0', '1'])
    .default('0')
    .describe('1 begins the file with a byte order mark, for spreadsheets.'),
})

/** People, revenue, months and what they pay. */
export const MONEY: Area = {
  name: 'Money',
  operations: [
    {
      route: 'GET /people',
      summary: 'Everybody who may take part in a pool. Pay is there only for who may see it.',
      answer: 'The people, and which of them have a link to a page of their own.',
      gives: REVISED,
    },
    {
      route: 'PUT /people',
      summary: 'Saves everybody who may take part in a pool.',
      sends: { schema: peopleBodySchema, example: { revision: 2, people: [PERSON] } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /people/:id/link',
      summary: 'Makes the link to the own page of a person, in the place of an older one.',
      sends: EMPTY,
      status: 201,
      answer: 'The key of the link, told here and never again.',
      gives: REVISED,
    },
    {
      route: 'DELETE /people/:id/link',
      summary: 'Ends the link to the own page of a person.',
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /people/:id/erase',
      summary: 'Puts a label in the place of the name of somebody who has left. It cannot be taken back.',
      sends: { schema: eraseSchema, example: { revision: 2 } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/revenue',
      summary: 'The revenue of a month, line by line, and the one that is in force.',
      query: monthQuery,
      answer: 'The lines, and who confirmed them.',
      gives: REVISED,
    },
    {
      route: 'PUT /teams/:team/revenue',
      summary: 'Saves the lines of a month. A line without an id is a new one.',
      sends: { schema: revenueBodySchema, example: { ...MONTH, lines: [LINE] } },
      answer: 'The new revision and the lines.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/revenue/confirm',
      summary: 'Confirms the revenue of a month.',
      sends: { schema: revenueMonthSchema, example: MONTH },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/revenue/import',
      summary: 'Takes the lines of a month from CSV, in the place of those imported before.',
      sends: { schema: revenueImportSchema, example: { ...MONTH, csv: 'client,amount\nAcme,1250.00\n' } },
      answer: 'The new revision and the lines.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/revenue/source',
      summary: 'The revenue of a month as the source of money tells it, and how it differs from the book.',
      query: monthQuery,
      answer: 'The lines and the difference; null where no source tells of money.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/revenue/take',
      summary: 'Takes over the revenue of a month from the source of money.',
      sends: { schema: revenueMonthSchema, example: MONTH },
      answer: 'The new revision and the lines.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/months',
      summary: 'The months of a team.',
      answer: 'The months, and damaged files.',
    },
    {
      route: 'GET /teams/:team/months/:month',
      summary: 'One month: what it pays, and what still stands against closing it.',
      answer: 'The month. Single slices are there only for who may see pay.',
    },
    {
      route: 'POST /teams/:team/months/:month/close',
      summary:
        'Closes a month for good, if it is what was seen. Else the answer of 409 holds the new `figure`.',
      sends: {
        schema: closeBodySchema,
        example: { revision: 31, note: 'Agreed with the team.', figure: FIGURE },
      },
      status: 201,
      answer: 'The checksum, and what is paid.',
      gives: z.object({ sha256: z.string(), payable: z.int() }),
    },
    {
      route: 'POST /teams/:team/months/:month/approve',
      summary: 'Approves the figure of a month as the second person.',
      sends: { schema: approveBodySchema, example: { figure: FIGURE } },
      answer: 'The new revision.',
      gives: REVISED,
      refuses: [409],
    },
    {
      route: 'GET /teams/:team/months/:month/statements/:person',
      summary: 'What a closed month pays one person, and why.',
      answer: 'The statement, as numbers and in sections of text.',
    },
    {
      route: 'GET /teams/:team/months/:month/payroll.csv',
      summary: 'The file for payroll of a closed month.',
      query: payrollQuery,
      answer: 'One line a person.',
      type: 'text/csv',
      refuses: [409],
    },
    {
      route: 'GET /teams/:team/months/:month/closed.json',
      summary: 'A closed month as it is kept.',
      answer: 'The month, as its checksum was made of it.',
    },
    {
      route: 'GET /teams/:team/adjustments',
      summary: 'Corrections of closed months, the newest first.',
      answer: 'The corrections.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/adjustments',
      summary: 'Corrects a closed month in a later one.',
      sends: {
        schema: adjustmentBodySchema,
        example: {
          ...{ month: '2026-12', corrects: '2026-11', person: 'ada', amount: -2500 },
          reason: 'Ticket 4711 counted twice.',
        },
      },
      status: 201,
      answer: 'The correction.',
      gives: REVISED,
    },
  ],
}
