import { z } from 'zod'
import {
  displayAgainSchema,
  displayBlankSchema,
  displayOrderSchema,
  displayPairSchema,
  displayPhoneSchema,
  displaySaveSchema,
  displaysOpenSchema,
  displayVisitorsSchema,
  pairingPhoneSchema,
  pairingTokenSchema,
} from '../../../core/model/display-bodies.ts'
import { type Area, EMPTY, REVISED } from './operation.ts'

const SETTINGS = {
  ...{ name: 'Help desk, by the door', teams: ['help-desk'], audience: { pool: 'money', clients: false } },
  ...{ size: 1, safeArea: 0, theme: 'auto', night: null, wakeLock: true, turn: 15 },
}
const CODE = 'BCDF-GHJK'
const TOKEN = z.object({ token: z.string(), id: z.string() })

/** Screens and phones that show the wall. */
export const DISPLAYS: Area = {
  name: 'Displays',
  operations: [
    {
      route: 'GET /displays',
      summary: 'The screens, and how each is doing.',
      answer: 'The screens.',
      gives: REVISED,
    },
    {
      route: 'POST /displays',
      summary: 'Pairs a screen by the code that stands on it.',
      sends: { schema: displayPairSchema, example: { code: CODE, settings: SETTINGS } },
      status: 201,
      answer: 'The id of the new screen.',
      gives: REVISED,
      refuses: [429],
    },
    {
      route: 'PUT /displays/open',
      summary: 'Saves whether every screen may show the wall without pairing.',
      sends: { schema: displaysOpenSchema, example: { revision: 3, open: false } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /displays/phone',
      summary: 'Makes a link that lets one phone in.',
      sends: { schema: displayPhoneSchema, example: { team: 'help-desk', name: 'Phone of the lead' } },
      status: 201,
      answer: 'The link, as a code to scan too, and until when it works.',
    },
    {
      route: 'PUT /displays/:id',
      summary: 'Saves how a screen is set up.',
      sends: { schema: displaySaveSchema, example: { revision: 3, settings: SETTINGS } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    { route: 'DELETE /displays/:id', summary: 'Ends a screen.', answer: 'The new revision.', gives: REVISED },
    {
      route: 'POST /displays/:id/pair',
      summary: 'Pairs a machine in the place of a screen that is there already.',
      sends: { schema: displayAgainSchema, example: { code: CODE } },
      answer: 'The revision and the id.',
      gives: REVISED,
      refuses: [429],
    },
    {
      route: 'POST /displays/:id/order',
      summary: 'Tells a screen to load its page anew, or to show its name.',
      sends: { schema: displayOrderSchema, example: { order: 'identify' } },
      answer: 'Nothing more.',
      refuses: [409],
    },
    {
      route: 'PUT /displays/:id/blank',
      summary: 'Makes a screen black, or not.',
      sends: { schema: displayBlankSchema, example: { blank: true } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'PUT /displays/:id/visitors',
      summary: 'Hides money and names while visitors are there.',
      sends: { schema: displayVisitorsSchema, example: { minutes: 60 } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /pairings',
      summary: 'A screen asks for a code to show.',
      sends: EMPTY,
      answer: 'The code, the address to type it at, and the key to ask with.',
    },
    {
      route: 'POST /pairings/token',
      summary: 'A screen asks whether its code was typed.',
      sends: { schema: pairingTokenSchema, example: { device: 'k4Jt0aT9' } },
      answer: 'The token of the screen.',
      gives: TOKEN,
      refuses: [410, 428],
    },
    {
      route: 'POST /pairings/phone',
      summary: 'A phone uses its link.',
      sends: { schema: pairingPhoneSchema, example: { link: 'k4Jt0aT9' } },
      answer: 'The token of the phone.',
      gives: TOKEN,
      refuses: [410],
    },
  ],
}
