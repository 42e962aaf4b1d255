import { z } from 'zod'
import {
  codeBodySchema,
  ownPasswordSchema,
  passwordBodySchema,
  tokenDraftSchema,
  userDraftSchema,
  userSaveSchema,
} from '../../../core/model/auth-bodies.ts'
import { type Area, EMPTY } from './operation.ts'

const PASSWORD = { password: 'correct horse battery' }
const USER = { name: 'Lea', role: 'lead', person: null, seesPay: false }

/** A person's own account, users, sessions, and tokens of other programs. */
export const ACCOUNT: Area = {
  name: 'Accounts',
  operations: [
    {
      route: 'GET /me',
      summary: 'Who is signed in, and their own slice.',
      answer: 'The user and the slice.',
    },
    {
      route: 'GET /me/statements/:month',
      summary: 'What a closed month paid the person who asks.',
      answer: 'Their statements.',
    },
    {
      route: 'PUT /me/password',
      summary: 'Changes the own password.',
      sends: { schema: ownPasswordSchema, example: { ...PASSWORD, next: 'another horse battery' } },
      answer: 'Nothing more.',
      refuses: [429],
    },
    {
      route: 'POST /me/totp',
      summary: 'Begins codes at sign-in.',
      sends: { schema: passwordBodySchema, example: PASSWORD },
      status: 201,
      answer: 'The secret, as a code to scan too.',
      refuses: [409, 429],
    },
    {
      route: 'PUT /me/totp',
      summary: 'Confirms codes at sign-in with the first one.',
      sends: { schema: codeBodySchema, example: { code: '123456' } },
      answer: 'The recovery codes, told here and never again.',
      gives: z.object({ recovery: z.array(z.string()) }),
      refuses: [409, 429],
    },
    {
      route: 'DELETE /me/totp',
      summary: 'Turns codes at sign-in off.',
      sends: { schema: passwordBodySchema, example: PASSWORD },
      answer: 'Nothing more.',
      refuses: [429],
    },
    {
      route: 'GET /sessions',
      summary: 'Browsers that are signed in: the own ones, for a manager all.',
      answer: 'The sessions.',
    },
    { route: 'DELETE /sessions/:id', summary: 'Signs a browser out.', answer: 'Nothing more.' },
    { route: 'GET /users', summary: 'Who may come in.', answer: 'The users.' },
    {
      route: 'POST /users',
      summary: 'Adds a user.',
      sends: { schema: userDraftSchema, example: USER },
      status: 201,
      answer: 'The user.',
    },
    {
      route: 'PUT /users/:id',
      summary: 'Changes a user.',
      sends: { schema: userSaveSchema, example: { revision: 5, ...USER } },
      answer: 'The user.',
    },
    { route: 'DELETE /users/:id', summary: 'Removes a user.', answer: 'Nothing more.', refuses: [409] },
    {
      route: 'POST /users/:id/invite',
      summary: 'Makes the one-time link by which a user sets a password.',
      sends: EMPTY,
      status: 201,
      answer: 'The link, told here and never again.',
      refuses: [409],
    },
    {
      route: 'GET /tokens',
      summary: 'The tokens of other programs.',
      answer: 'Names and times, not the tokens.',
    },
    {
      route: 'POST /tokens',
      summary: 'Makes a read-only token for another program.',
      sends: { schema: tokenDraftSchema, example: { name: 'Home Assistant' } },
      status: 201,
      answer: 'The token, told here and never again.',
    },
    { route: 'DELETE /tokens/:id', summary: 'Ends a token.', answer: 'Nothing more.' },
  ],
}
