import { z } from 'zod'
import {
  connectionDraftSchema,
  connectionEndSchema,
  connectionSaveSchema,
} from '../../../core/model/connection-schema.ts'
import { holidaysQuerySchema } from '../../../core/model/holidays-query.ts'
import { CHANNEL_KINDS } from '../../../core/model/message.ts'
import { channelEndSchema, channelSaveSchema } from '../../../core/model/message-schema.ts'
import { type Area, EMPTY, REVISED } from './operation.ts'

const SOURCES_KNOWN = ['csv', 'connectwise', 'smileback'] as const
const draftSchema = z.union(SOURCES_KNOWN.map(connectionDraftSchema))
const CSV = { path: 'tickets.csv', scale: null }
const channel = (isNew: boolean) => z.union(CHANNEL_KINDS.map(kind => channelSaveSchema(kind, isNew)))
const CHANNEL = {
  ...{ revision: 1, kind: 'webhook', name: 'Our monitor', teams: null, events: ['goal-lost'] },
  ...{ quiet: { from: 1200, to: 420, weekends: true }, clients: false },
}
const ADDRESS = { url: 'https://hooks.example/poolboard', secret: 'a secret of the two' }

/** Where numbers come from, where messages go, and the holidays that a schedule may take over. */
export const SOURCES: Area = {
  name: 'Sources and messages',
  operations: [
    {
      route: 'GET /connections',
      summary: 'Which sources are connected, and how they are doing. Keys are never told.',
      answer: 'The connections.',
      gives: REVISED,
    },
    {
      route: 'PUT /connections/:source',
      summary: 'Connects a source, or changes how it is connected.',
      sends: {
        schema: z.union(SOURCES_KNOWN.map(connectionSaveSchema)),
        example: { revision: 1, settings: CSV, leaveDemo: true },
      },
      answer: 'The new revision, and what went with the demo.',
      gives: REVISED,
    },
    {
      route: 'DELETE /connections/:source',
      summary: 'Ends a connection and forgets its keys.',
      sends: { schema: connectionEndSchema, example: { revision: 1 } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /connections/:source/check',
      summary: 'Tries a source as it is set up, or as the body says. It saves nothing.',
      sends: { schema: draftSchema, example: { settings: CSV } },
      answer: 'What the source said.',
    },
    {
      route: 'GET /connections/:source/facts',
      summary: 'What there is to choose from in a connected source, such as boards.',
      answer: 'The choices.',
    },
    {
      route: 'POST /connections/:source/facts',
      summary: 'What there is to choose from in a source as the body says. It saves nothing.',
      sends: { schema: draftSchema, example: { settings: CSV } },
      answer: 'The choices.',
    },
    {
      route: 'GET /connections/:source/readiness',
      summary: 'What a connected source lacks for each metric.',
      answer: 'The gaps, and what to do about each.',
    },
    {
      route: 'GET /messages',
      summary: 'Where messages go. Addresses are never told.',
      answer: 'The channels, and what came of the last messages.',
      gives: REVISED,
    },
    {
      route: 'POST /messages',
      summary: 'Adds a place where messages go.',
      sends: { schema: channel(true), example: { ...CHANNEL, address: ADDRESS } },
      status: 201,
      answer: 'The new revision and the id.',
      gives: REVISED,
    },
    {
      route: 'PUT /messages/:id',
      summary: 'Changes a place where messages go. Without an address it keeps its own.',
      sends: { schema: channel(false), example: CHANNEL },
      answer: 'The new revision and the id.',
      gives: REVISED,
    },
    {
      route: 'DELETE /messages/:id',
      summary: 'Takes out a place where messages go.',
      sends: { schema: channelEndSchema, example: { revision: 2 } },
      answer: 'The new revision.',
      gives: REVISED,
    },
    {
      route: 'POST /messages/:id/test',
      summary: 'Sends a test message.',
      sends: EMPTY,
      answer: 'Whether it was taken, and what came back.',
      gives: z.object({ isSent: z.boolean(), sentence: z.string() }),
    },
    {
      route: 'GET /holidays/countries',
      summary: 'Countries whose holidays are known.',
      answer: 'Codes and names.',
      gives: z.array(z.object({ code: z.string(), name: z.string() })),
    },
    {
      route: 'GET /holidays',
      summary: 'The public holidays of a country in a year.',
      query: holidaysQuerySchema,
      answer: 'Dates and names.',
      gives: z.array(z.object({ date: z.string(), name: z.string() })),
    },
  ],
}
