import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closedNovember } from '../test/helpers/closed-november.ts'
import { type DiskFault, full, isMounted, limited, readOnly, swapped, unmounted } from './disk-fault.ts'
import { storeCheck } from './store-check.ts'
import { EDIT_KINDS, type EditKind } from './store-desk.ts'
import { type StoreProcess, startStoreProcess } from './store-process.ts'

export interface DiskFaultRun {
  readonly name: string
  /** What is not as it should be, a sentence each. */
  readonly problems: readonly string[]
}

/**
 * Lets a disk refuse under a store that is edited, each way this machine can: files that may not grow (prlimit), a data folder
 * that gives way to a file, and, where it may mount and the machine allows it, a small disk that is full and one that is
 * read-only. Each kind of edit must be refused with the reason and go on without a restart, and nothing acknowledged be lost.
 */
export async function diskFaults(script: string, mayMount: boolean): Promise<readonly DiskFaultRun[]> {
  const root = await mkdtemp(join(tmpdir(), 'poolboard-disk-'))
  const template = join(root, 'closed.json')
  await writeFile(template, JSON.stringify(closedNovember()))
  const runs: DiskFaultRun[] = []
  const on = async (dataDir: string, faultsOf: (running: StoreProcess) => readonly DiskFault[]) => {
    await mkdir(dataDir, { recursive: true })
    const running = startStoreProcess({ script, dataDir, template, first: 0 })
    for (const fault of faultsOf(running)) runs.push(await faulted(running, fault, dataDir))
    await running.kill()
    const { unreadable, lost, wrong } = await storeCheck(dataDir, running.acknowledged)
    const problems = [...(unreadable ? [unreadable] : []), ...lost.map(each => `${each} is lost`), ...wrong]
    if (problems.length > 0) runs.push({ name: 'after all', problems: problems.slice(0, 10) })
  }
  const disk = join(root, 'disk')
  try {
    const [dataDir, folder] = [join(root, 'data'), join(root, 'folder')]
    await mkdir(folder)
    await symlink(folder, dataDir)
    await on(dataDir, running => [swapped(dataDir, folder), ...limited(running)])
    if (!mayMount) return runs
    if (await isMounted(disk)) await on(join(disk, 'data'), () => [full(disk), readOnly(disk)])
    else
      process.stderr.write('store: mount is not allowed here, so no full and no read-only disk was tried.\n')
  } finally {
    if (mayMount) await unmounted(disk)
    await rm(root, { recursive: true, force: true })
  }
  return runs
}

async function faulted(running: StoreProcess, fault: DiskFault, dataDir: string): Promise<DiskFaultRun> {
  const allOf = (since: number, list: () => readonly { readonly kind: EditKind }[]) => () =>
    new Set(
      list()
        .slice(since)
        .map(({ kind }) => kind),
    ).size === EDIT_KINDS.length
  const acknowledged = () => running.acknowledged
  try {
    await running.until(allOf(acknowledged().length, acknowledged))
    const before = running.refused.length
    await fault.begin()
    await running.until(allOf(before, () => running.refused))
    await fault.end()
    const refused = running.refused.slice(before)
    await running.until(allOf(acknowledged().length, acknowledged))
    const unclear = refused.find(
      ({ sentence }) => !sentence.includes(dataDir) || !sentence.includes(fault.reason),
    )
    const ended = running.child.exitCode === null ? [] : [`the store has ended: ${running.said.join(' ')}`]
    return { name: fault.name, problems: [...ended, ...(unclear ? [`unclear: ${unclear.sentence}`] : [])] }
  } catch (error) {
    await fault.end().catch(() => {})
    return { name: fault.name, problems: [String(error)] }
  }
}
