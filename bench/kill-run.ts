import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closedNovember } from '../test/helpers/closed-november.ts'
import { seeded } from './made-batch.ts'
import { storeCheck } from './store-check.ts'
import { type Acknowledged, startStoreProcess } from './store-process.ts'

export interface KillRun {
  readonly kills: number
  readonly acknowledged: number
  readonly unreadable: readonly string[]
  readonly lost: readonly string[]
  readonly wrong: readonly string[]
  /** Milliseconds that each acknowledged edit of a document took, its entry in the audit with it. */
  readonly millis: readonly number[]
}

/** After so many kills a new folder is begun: the other half of the starts are first ones, or early ones. */
const KILLS_A_FOLDER = 25
/** Milliseconds: in this time after the start, or after the store is open, the kill comes. */
const WHILE_STARTING = 250
const WHILE_EDITING = 120

/** Kills a child that edits a store, so many times and at seeded moments, and checks after each what is left. */
export async function killRun(script: string, seed: number, kills: number): Promise<KillRun> {
  const random = seeded(seed)
  const root = await mkdtemp(join(tmpdir(), 'poolboard-kills-'))
  const template = join(root, 'closed.json')
  await writeFile(template, JSON.stringify(closedNovember()))
  const [unreadable, lost, wrong]: [string[], string[], string[]] = [[], [], []]
  const millis: number[] = []
  let acknowledged = 0
  let dataDir = ''
  let before: Acknowledged[] = []
  try {
    for (let kill = 0; kill < kills; kill++) {
      if (kill % KILLS_A_FOLDER === 0) {
        if (dataDir) await rm(dataDir, { recursive: true, force: true })
        dataDir = join(root, String(kill))
        await mkdir(dataDir)
        before = []
      }
      const first = before.reduce((most, { n }) => Math.max(most, n + 2), 0)
      const running = startStoreProcess({ script, dataDir, template, first })
      const isEarly = random() < 0.2
      const wait = random() * (isEarly ? WHILE_STARTING : WHILE_EDITING)
      if (!isEarly) await running.until(running.isOpen)
      await pause(wait)
      await running.kill()
      if (running.child.exitCode !== null) unreadable.push(`kill ${kill}: ${running.said.join(' ')}`)
      before = [...before, ...running.acknowledged]
      acknowledged += running.acknowledged.length
      millis.push(...running.acknowledged.filter(({ revision }) => revision > 0).map(each => each.millis))
      const check = await storeCheck(dataDir, before)
      if (check.unreadable !== null) unreadable.push(`kill ${kill}: ${check.unreadable}`)
      lost.push(...check.lost.map(each => `kill ${kill}: ${each}`))
      wrong.push(...check.wrong.map(each => `kill ${kill}: ${each}`))
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
  return { kills, acknowledged, unreadable, lost, wrong, millis }
}
