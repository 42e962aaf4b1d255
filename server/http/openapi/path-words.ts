import { z } from 'zod'
import { METRIC_KEYS } from '../../../core/model/metric.ts'
import { monthSchema } from '../../../core/model/plan-schema.ts'

/** What the words in a path stand for. */
export const PATH_WORDS: { readonly [word: string]: { readonly says: string; readonly schema: z.ZodType } } =
  {
    team: { says: 'The id of a team, such as help-desk. GET /teams lists them.', schema: z.string() },
    month: { says: 'A month.', schema: monthSchema },
    metric: { says: 'What is measured.', schema: z.enum(METRIC_KEYS) },
    person: { says: 'The id of a person. GET /people lists them.', schema: z.string() },
    survey: { says: 'The id of an answer.', schema: z.string() },
    source: { says: 'A source that can be connected.', schema: z.enum(['csv', 'connectwise', 'smileback']) },
    id: { says: 'The id from the list above this path.', schema: z.string() },
  }
