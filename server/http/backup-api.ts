import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { type BackupState, damageSeenSchema } from '../../core/model/backup.ts'
import type { Damage } from '../../core/model/damage.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Editor } from '../store/audited-edit.ts'
import { editorOf } from './caller-of.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'

export interface BackupParts {
  /** Rejects with a `StoreError`, also when a file of the data folder is damaged. */
  made(secrets: boolean): Promise<{ readonly name: string; readonly bytes: Buffer }>
  state(): Promise<BackupState>
  hasFolder(): boolean
  /** Resolves to the name of the file in the folder. */
  write(): Promise<string>
  /** Into the audit. */
  tell(by: { readonly who: string; readonly address: string | null }, after: unknown): Promise<void>
  readonly localKey?: string | undefined
  damage(): readonly Damage[]
  damageSeen(by: Editor, until: Instant): Promise<void>
}

const LIMIT = 1024

/** Backups for managers, without keys; for commands at the machine, which know its key; and damage until it was seen. */
export function backupApi(parts: BackupParts): Router {
  const router = Router()
  router.get('/backup', async (request, response) => {
    const backup = await parts.made(false)
    await parts.tell(editorOf(request, response), { file: backup.name, secrets: false })
    sent(response, backup)
  })
  router.get('/backup/local', local(parts))
  router.get('/backups', async (_request, response) => {
    response.json(await parts.state())
  })
  router.post('/backups', ...jsonBody(LIMIT), async (request, response) => {
    if (!parts.hasFolder())
      throw new Refused(409, 'No folder for backups is named. Set BACKUP_DIR, then start the program again.')
    const file = await parts.write()
    await parts.tell(editorOf(request, response), { file, secrets: false })
    response.status(201).json({ file })
  })
  router.get('/damage', (_request, response) => {
    response.json({ damage: parts.damage() })
  })
  router.post('/damage/seen', ...jsonBody(LIMIT), async (request: Request, response: Response) => {
    const { until } = bodyOf<{ until: Instant }>(request, damageSeenSchema)
    await parts.damageSeen(editorOf(request, response), until)
    response.json({ damage: parts.damage() })
  })
  return router
}

/** Whoever knows the key reads the data folder itself: it may have the keys in it. */
function local({ made, tell, localKey }: BackupParts): RequestHandler {
  return async (request, response) => {
    const { key, secrets } = request.query
    if (localKey === undefined || typeof key !== 'string' || !isSame(key, localKey))
      throw new Refused(401, 'Only npm run backup, at the machine itself, may ask for this.')
    const backup = await made(secrets === 'yes')
    await tell({ who: 'command line', address: null }, { file: backup.name, secrets: secrets === 'yes' })
    sent(response, backup)
  }
}

function sent(response: Response, { name, bytes }: { readonly name: string; readonly bytes: Buffer }): void {
  // `end` and not `send`, which would answer 304 where a caller says that it has one already: each backup is a new one.
  response.attachment(name).type('application/gzip').set('Content-Length', String(bytes.length)).end(bytes)
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
