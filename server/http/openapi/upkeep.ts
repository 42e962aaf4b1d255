import { z } from 'zod'
import { damageSeenSchema } from '../../../core/model/backup.ts'
import { type Area, EMPTY } from './operation.ts'

/** Backups, and files of the data folder that were damaged. */
export const UPKEEP: Area = {
  name: 'Upkeep',
  operations: [
    {
      route: 'GET /backup',
      summary: 'Makes a backup and sends it. It holds no sign-ins, keys or addresses of messages.',
      answer: 'One file, for npm run restore.',
      type: 'application/gzip',
    },
    {
      route: 'GET /backup/local',
      summary: 'The same for npm run backup at the machine itself, with the keys where it asks for them.',
      query: z.object({ key: z.string(), secrets: z.literal('yes').optional() }),
      answer: 'One file, for npm run restore.',
      type: 'application/gzip',
      key: 'only',
    },
    {
      route: 'GET /backups',
      summary: 'The folder that daily backups go to, and what lies there.',
      answer: 'The folder, null where none is named, and its files, the newest first.',
    },
    {
      route: 'POST /backups',
      summary: 'Writes a backup into that folder now.',
      sends: EMPTY,
      status: 201,
      answer: 'The name of the file.',
      gives: z.object({ file: z.string() }),
      refuses: [409],
    },
    {
      route: 'GET /damage',
      summary: 'Files of the data folder that were damaged, and what stands in for them.',
      answer: 'The damage that no manager has seen yet.',
    },
    {
      route: 'POST /damage/seen',
      summary: 'Says that damage was seen, up to a moment.',
      sends: { schema: damageSeenSchema, example: { until: 1_795_539_600_000 } },
      answer: 'The damage that is left.',
    },
  ],
}
