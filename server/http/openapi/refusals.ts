import { z } from 'zod'
import { jsonSchema } from './json-schema.ts'

/** The shape of server/http/errors.ts. */
export const refusalSchema = z.object({
  problems: z
    .array(
      z.object({
        path: z
          .string()
          .describe('The field, such as lines.0.amount; empty where it is about the whole request.'),
        message: z.string().describe('A sentence for a person.'),
      }),
    )
    .min(1),
  revision: z.int().optional().describe('Of 409: the revision that is current now, where there is one.'),
})

const SAYS: { readonly [status: number]: string } = {
  400: 'The body is not JSON.',
  401: 'Nobody is signed in, or the token or key is not known.',
  403: 'The role does not allow it, or it came from a page of another site.',
  404: 'There is no such thing.',
  409: 'Not as things stand now. After a save by somebody else: read again, then save on the new revision.',
  410: 'The code or the link is too old or was used.',
  413: 'The body is too long.',
  415: 'The body was not sent as application/json.',
  422: 'A field is not right. Each problem says which one.',
  428: 'Nobody has typed the code yet. Ask again after the time that was told.',
  429: 'Too many wrong tries. The header Retry-After says how many seconds to wait.',
}

/** The answers that refuse, by status; a caller may be refused with each in the same shape. */
export const REFUSALS = Object.fromEntries(
  Object.entries(SAYS).map(([status, description]) => [
    `Refused${status}`,
    { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
  ]),
)

export const refusalJson = jsonSchema(refusalSchema)
