import { execFile } from 'node:child_process'
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { StoreProcess } from './store-process.ts'

/** A disk that refuses while a store runs on it, and takes writes again. */
export interface DiskFault {
  readonly name: string
  /** What a person must be told. */
  readonly reason: string
  readonly begin: () => Promise<unknown>
  readonly end: () => Promise<unknown>
}

const call = promisify(execFile)
const TMPFS = 'size=8m'

/** A file stands where the data folder was: each change is one step, so that no moment is without either. */
export function swapped(dataDir: string, folder: string): DiskFault {
  const put = async (make: (path: string) => Promise<void>) => {
    await make(`${dataDir}.next`)
    await rename(`${dataDir}.next`, dataDir)
  }
  return {
    ...{ name: 'folder under a file', reason: 'a file stands where a folder is needed' },
    begin: () => put(path => writeFile(path, '')),
    end: () => put(path => symlink(folder, path)),
  }
}

/** Linux with util-linux only. */
export function limited({ child }: StoreProcess): readonly DiskFault[] {
  if (process.platform !== 'linux') return []
  const limit = (size: string) => () => call('prlimit', ['--pid', String(child.pid), `--fsize=${size}:`])
  return [
    {
      ...{ name: 'files may not grow', reason: 'files may not grow any larger here' },
      ...{ begin: limit('1'), end: limit('unlimited') },
    },
  ]
}

/** Makes a small disk of memory there; whether this machine allows it. */
export async function isMounted(disk: string): Promise<boolean> {
  await mkdir(disk)
  return call('mount', ['-t', 'tmpfs', '-o', TMPFS, 'tmpfs', disk]).then(
    () => true,
    () => false,
  )
}

export function full(disk: string): DiskFault {
  const ballast = join(disk, 'ballast')
  return {
    ...{ name: 'disk full', reason: 'the disk is full' },
    // It stops where nothing more fits.
    begin: () => call('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096']).catch(() => {}),
    end: () => rm(ballast),
  }
}

export const readOnly = (disk: string): DiskFault => ({
  ...{ name: 'read-only disk', reason: 'the file system is read-only' },
  begin: () => remounted(disk, 'ro'),
  end: () => remounted(disk, 'rw'),
})

/** A disk that is written to at this moment refuses to become read-only. */
async function remounted(disk: string, mode: 'ro' | 'rw'): Promise<void> {
  for (let tries = 0; ; tries++) {
    const error = await call('mount', ['-o', `remount,${mode},${TMPFS}`, disk]).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (error === null) return
    if (tries > 2000) throw error
  }
}

export const unmounted = (disk: string): Promise<unknown> => call('umount', [disk]).catch(() => {})
