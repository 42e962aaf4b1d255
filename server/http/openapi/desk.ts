import { z } from 'zod'
import { appealDraftSchema, appealVerdictSchema } from '../../../core/model/appeal.ts'
import { callBackSchema } from '../../../core/model/call-back.ts'
import { exclusionDraftSchema, undoSchema } from '../../../core/model/exclusion.ts'
import { readingBodySchema } from '../../../core/model/reading-schema.ts'
import { type Area, REVISED } from './operation.ts'

const TARGET = { kind: 'ticket', target: '4711' }
const REASON = 'A test ticket of our own.'
const auditWords = z.string().max(200).default('').describe('Words that an entry must hold.')

/** What a lead decides, what people type in, and who changed what. */
export const DESK: Area = {
  name: 'Desk',
  operations: [
    {
      route: 'GET /teams/:team/exclusions',
      summary: 'Tickets and answers that were left out by hand, the newest first.',
      answer: 'The exclusions, those put back in too.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/exclusions',
      summary: 'Leaves a ticket or an answer out.',
      sends: { schema: exclusionDraftSchema, example: { ...TARGET, reason: REASON } },
      status: 201,
      answer: 'The exclusion.',
      gives: REVISED,
      refuses: [409],
    },
    {
      route: 'POST /teams/:team/exclusions/preview',
      summary: 'What leaving one out would do. It saves nothing.',
      sends: { schema: exclusionDraftSchema.partial({ reason: true }), example: TARGET },
      answer: 'The figures before and after.',
    },
    {
      route: 'POST /teams/:team/exclusions/:id/undo',
      summary: 'Puts a ticket or an answer back in.',
      sends: { schema: undoSchema, example: { reason: 'It was real after all.' } },
      answer: 'The exclusion.',
      gives: REVISED,
      refuses: [409],
    },
    {
      route: 'GET /teams/:team/appeals',
      summary: 'Tickets and answers that somebody flagged, the newest first.',
      answer: 'The flags, and what was decided.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/appeals',
      summary: 'Flags a ticket or an answer that should not count.',
      sends: { schema: appealDraftSchema, example: { ...TARGET, reason: REASON } },
      status: 201,
      answer: 'The flag.',
      gives: REVISED,
      refuses: [409],
    },
    {
      route: 'PUT /teams/:team/appeals/:id',
      summary: 'Decides a flag: left out, or kept.',
      sends: { schema: appealVerdictSchema, example: { revision: 12, outcome: 'left-out', reason: REASON } },
      answer: 'The flag with its decision.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/call-backs',
      summary: 'What came of calling unhappy customers back, the newest first.',
      answer: 'The call-backs.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/call-backs/:survey',
      summary: 'Notes what came of calling a customer back.',
      sends: { schema: callBackSchema, example: { outcome: 'Called, all is well now.' } },
      status: 201,
      answer: 'The call-back.',
      gives: REVISED,
    },
    {
      route: 'GET /teams/:team/readings',
      summary: 'Numbers that people typed in, and which are due.',
      answer: 'The numbers, the newest first.',
      gives: REVISED,
    },
    {
      route: 'POST /teams/:team/readings',
      summary: 'Types a number in, or corrects one.',
      sends: {
        schema: readingBodySchema,
        example: {
          ...{ metric: 'receivablesDays', value: { num: 41, den: 1 }, date: '2026-11-20' },
          ...{ note: '', replaces: null },
        },
      },
      status: 201,
      answer: 'The number.',
      gives: REVISED,
    },
    {
      route: 'GET /audit',
      summary: 'Who changed what, the newest first.',
      query: z.object({
        page: z
          .string()
          .regex(/^[1-9]\d{0,5}$/)
          .default('1'),
        q: auditWords,
      }),
      answer: 'A page of the history.',
    },
    {
      route: 'GET /audit.csv',
      summary: 'Who changed what, as a file for a spreadsheet.',
      query: z.object({ q: auditWords }),
      answer: 'A line an entry, the oldest first.',
      type: 'text/csv',
    },
    {
      route: 'GET /audit.jsonl',
      summary: 'Who changed what, as a file of JSON lines.',
      query: z.object({ q: auditWords }),
      answer: 'A line an entry, the oldest first.',
      type: 'application/jsonl',
    },
  ],
}
