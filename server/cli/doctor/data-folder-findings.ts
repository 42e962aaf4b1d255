import { randomUUID } from 'node:crypto'
import { open, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lockHolder } from '../../store/data-lock.ts'
import { RESTORING } from '../../store/restore-archive.ts'
import { diskReason, errorCode } from '../../store/store-error.ts'
import { type Finding, look, ok, wrong } from './finding.ts'
import { whyNotMade } from './why-not-made.ts'

const MB = 1024 * 1024
const SLOW = 250

/** Whether the data folder can be used: that it is there, its rights, its lock, its disk and that a write comes to rest on it. */
export async function dataFolderFindings(
  dataDir: string,
  monotonic: () => number,
): Promise<readonly Finding[]> {
  const path = resolve(dataDir)
  const found = await stat(path).catch(error => error as unknown)
  if (found instanceof Error && errorCode(found) === 'ENOENT') return [await missing(path)]
  if (found instanceof Error) return [unusable(path, found)]
  const findings = [await written(path, monotonic), await space(path), await holder(path)]
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    findings.push(look('data', `Others on this machine can look into ${path}.`, `chmod 700 ${path}`))
  if (await stat(join(path, RESTORING)).catch(() => null))
    findings.push(wrong('data', 'A restore was cut off.', 'Run npm run restore -- FILE again.'))
  return findings
}

/** The first start makes it, where the nearest folder above it lets it. */
async function missing(path: string): Promise<Finding> {
  const error = await whyNotMade(path)
  return error === null ? ok('data', `The first start makes ${path}.`) : unusable(path, error)
}

async function written(path: string, monotonic: () => number): Promise<Finding> {
  const proof = join(path, `.doctor-${randomUUID()}.tmp`)
  try {
    const begun = monotonic()
    const file = await open(proof, 'wx', 0o600)
    try {
      await file.writeFile('Poolboard was here\n')
      await file.sync()
    } finally {
      await file.close()
    }
    const took = Math.round(monotonic() - begun)
    if (took <= SLOW) return ok('data', `${path} can be written, a write is on the disk after ${took} ms.`)
    return look('data', `A write to ${path} is on the disk after ${took} ms.`, 'Use a disk of this machine.')
  } catch (error) {
    return unusable(path, error)
  } finally {
    await rm(proof, { force: true }).catch(() => {})
  }
}

async function space(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(path)
  return spaceFinding(bavail * bsize)
}

/** By the bytes that are left on the disk of the data folder. */
export function spaceFinding(left: number): Finding {
  const sentence = `${Math.floor(left / MB)} MB are left.`
  const remedy = 'Make room on the disk of the data folder.'
  if (left < 50 * MB) return wrong('disk', sentence, remedy)
  return left < 500 * MB ? look('disk', sentence, remedy) : ok('disk', sentence)
}

async function holder(path: string): Promise<Finding> {
  try {
    const held = await lockHolder(path)
    return ok('lock', held ? `Process ${held.pid} runs on this folder.` : 'Nobody runs on this folder.')
  } catch (error) {
    return wrong('lock', `The lock cannot be read: ${diskReason(error)}.`, `Look at ${join(path, '.lock')}.`)
  }
}

const unusable = (path: string, error: unknown): Finding =>
  wrong(
    'data',
    `${path} cannot be used: ${diskReason(error)}.`,
    'Set DATA_DIR to a folder that the user of Poolboard can write.',
  )
