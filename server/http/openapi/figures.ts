import { z } from 'zod'
import { explainQuerySchema } from '../../../core/model/explain-query.ts'
import type { Area } from './operation.ts'
import { snapshotSchema } from './snapshot-schema.ts'

/** What the wall shows, where it comes from, and how the month may end. */
export const FIGURES: Area = {
  name: 'Figures',
  operations: [
    {
      route: 'GET /snapshot',
      summary: 'Everything the wall of a team shows, in one answer.',
      query: z.object({
        team: z.string().optional().describe('The id of a team. Without it the first one.'),
      }),
      answer: 'The newest figures. The pool is in money.',
      gives: snapshotSchema,
      refuses: [404],
    },
    {
      route: 'GET /openapi.json',
      summary: 'This description of the API.',
      answer: 'An OpenAPI 3.1 document.',
    },
    {
      route: 'GET /teams/:team/explain/:metric',
      summary: 'The tickets or answers behind a figure, 50 to a page.',
      query: explainQuerySchema,
      answer:
        'The rule, the figure and its rows. With only the key of a code on the wall there are no names in it.',
      key: 'or',
    },
    {
      route: 'GET /teams/:team/landmines',
      summary: 'Open tickets by what closing them would do to the month.',
      answer: 'The open tickets, the heaviest first.',
    },
    {
      route: 'GET /teams/:team/surveys',
      summary: 'Whether enough customers are asked, and the answers that were not happy.',
      answer: 'Counts of answers, and the unhappy ones.',
    },
    {
      route: 'GET /teams/:team/projection',
      summary: 'How the running month may end, what that rests on, and how good such forecasts were.',
      answer: 'The forecast of each goal and of the payout.',
    },
    {
      route: 'GET /teams/:team/outlook',
      summary: 'Why the forecast moved, and the ticket that is worth most now.',
      answer: 'The moves, the newest first.',
    },
  ],
}
