import { z } from 'zod'
import { linkBodySchema, setupBodySchema, signInBodySchema } from '../../../core/model/auth-bodies.ts'
import { type Area, EMPTY } from './operation.ts'

const SESSION = z.looseObject({ signedIn: z.boolean(), needsSetup: z.boolean() })
const LINK = { token: 'k4Jt0aT9' }

/** Coming in and leaving. */
export const SIGN_IN: Area = {
  name: 'Sign-in',
  operations: [
    {
      route: 'GET /session',
      summary: 'Whether this browser is signed in, and as whom.',
      answer: 'The user, or null.',
      gives: SESSION,
    },
    {
      route: 'POST /sign-in',
      summary: 'Signs in with a name, a password and, where it is on, a code.',
      sends: { schema: signInBodySchema, example: { name: 'manager', password: 'correct horse battery' } },
      answer: 'The user. The session comes as a cookie.',
      gives: SESSION,
      refuses: [401, 429],
    },
    {
      route: 'POST /sign-out',
      summary: 'Ends the session.',
      sends: EMPTY,
      answer: 'No user.',
      gives: SESSION,
    },
    {
      route: 'POST /setup',
      summary: 'Sets a password by a one-time link.',
      sends: { schema: setupBodySchema, example: { ...LINK, password: 'correct horse battery' } },
      answer: 'The user. The session comes as a cookie.',
      gives: SESSION,
    },
    {
      route: 'POST /setup/check',
      summary: 'Whether a one-time link still works. It uses nothing up.',
      sends: { schema: linkBodySchema, example: LINK },
      answer: 'Whose link it is.',
      gives: z.object({ isOpen: z.boolean(), name: z.string() }),
    },
    {
      route: 'GET /my-slice',
      summary: 'The own page of a person, by the key in their link.',
      answer: 'What the running month is worth to them, and what the closed ones paid.',
      key: 'only',
    },
  ],
}
