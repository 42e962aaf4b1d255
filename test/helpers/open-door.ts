import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Instant, instant } from '../../core/model/units.ts'
import { createDoor } from '../../server/auth/door.ts'
import { withUser } from '../../server/auth/with-user.ts'
import { openAudit } from '../../server/store/audit.ts'
import { openAuthFile } from '../../server/store/auth-file.ts'
import { openCodeVault } from '../../server/store/code-vault.ts'
import { fastHasher } from './fast-hasher.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const PASSWORD = 'a wall of four words'
export const MORNING: Instant = instant(Date.parse('2026-11-24T14:00:00Z'))

/** The sign-in over files in a new folder, with a clock of the test's. */
export async function openDoor(given: { folder?: string } = {}) {
  const folder = given.folder ?? (await temporaryFolder())
  const clock = { now: MORNING }
  const now = () => clock.now
  const file = await openAuthFile(folder, now)
  // A visit is written down after the answer.
  onTestFinished(file.settled)
  const warnings: string[] = []
  const keyFile = join(folder, 'pool.key')
  const codes = await openCodeVault(file, { keyFile, warn: message => warnings.push(message) })
  const audit = await openAudit(join(folder, 'audit.jsonl'))
  const hasher = fastHasher()
  const reports: unknown[] = []
  const door = createDoor({ file, codes, audit, hasher, now, report: error => reports.push(error) })
  const { signIn } = door
  const pass = (millis: number) => {
    clock.now = instant(clock.now + millis)
  }
  const setPassword = async (password = PASSWORD) => {
    const hash = await hasher.hash(password)
    await file.edit(state => withUser(state, 'manager', user => ({ ...user, password: hash })))
  }
  const acts = async () => (await audit.read(1, '')).entries.map(entry => entry.what)
  return {
    folder,
    keyFile,
    warnings,
    file,
    audit,
    hasher,
    door,
    signIn,
    clock,
    pass,
    setPassword,
    acts,
    reports,
  }
}

export const from = (address: string, id: string | null = null) => ({ address, id })
