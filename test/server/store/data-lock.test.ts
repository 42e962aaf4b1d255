import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { holderOf, lockData, lockHolder } from '../../../server/store/data-lock.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const plant = (folder: string, holder: unknown) => writeFile(join(folder, '.lock'), JSON.stringify(holder))

describe('lockData', () => {
  it('lockData takes a folder, names its holder to whoever comes second, and gives it back', async () => {
    const folder = await temporaryFolder()
    const unlock = await lockData(folder)
    expect((await lockHolder(folder))?.pid).toBe(process.pid)
    await expect(lockData(folder)).rejects.toThrow(StoreError)
    await expect(lockData(folder)).rejects.toThrow(
      `A Poolboard runs on the data folder ${folder} already (process ${process.pid}). Stop it first, or set DATA_DIR`,
    )
    await unlock()
    expect(await readdir(folder)).toEqual([])
    expect(await lockHolder(folder)).toBe(null)
  })

  it.each(['', '{"pi', '{}', '{"pid":0}', '[]', 'null'])(
    'lockData takes over a lock that a power cut tore: %j',
    async text => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, '.lock'), text)
      await (await lockData(folder))()
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('lockData takes over the lock of another boot, and of a process that had the same number before', async () => {
    const self = await holderOf(process.pid)
    for (const gone of [
      { ...self, boot: 'another' },
      { ...self, start: '1' },
      { ...self, pid: 2 ** 30 },
    ]) {
      const folder = await temporaryFolder()
      await plant(folder, gone)
      const unlock = await lockData(folder)
      const { socket, ...lock } = JSON.parse(await readFile(join(folder, '.lock'), 'utf8'))
      expect({ ...lock, socket: null }).toEqual(self)
      expect((await readdir(folder)).sort()).toEqual(['.lock', socket])
      await unlock()
    }
  })

  it('lockData is refused while another process lives, and not once it was killed', async () => {
    const folder = await temporaryFolder()
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    onTestFinished(() => void child.kill('SIGKILL'))
    await new Promise(resolve => child.once('spawn', resolve))
    await plant(folder, await holderOf(child.pid ?? 0))
    await expect(lockData(folder)).rejects.toThrow(`(process ${child.pid})`)
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    await (await lockData(folder))()
  })

  it('lockData is refused while a process of another container answers, whose number means nothing here', async () => {
    const folder = await temporaryFolder()
    // As another container has it: the number is that of somebody else here, or of nobody.
    const there = { ...(await holderOf(process.pid)), pid: 1, start: '1', space: 'pid:[1]' }
    const unlock = await lockData(folder, there)
    expect(await lockHolder(folder)).toMatchObject({ pid: 1, space: 'pid:[1]' })
    await expect(lockData(folder)).rejects.toThrow('(process 1)')
    await unlock()
    await (await lockData(folder))()
    await plant(folder, { ...there, socket: '.lock.gone.sock' })
    await (await lockData(folder))()
    expect(await readdir(folder)).toEqual([])
  })

  it('lockData takes a dead lock over though whoever took it over last was killed at it, and not while one is at it', async () => {
    const folder = await temporaryFolder()
    const dead = { ...(await holderOf(process.pid)), pid: 2 ** 30 }
    await plant(folder, dead)
    await writeFile(join(folder, '.lock.turn'), JSON.stringify(await holderOf(process.pid)))
    await expect(lockData(folder)).rejects.toThrow('is being taken by another Poolboard. Try again.')
    expect(JSON.parse(await readFile(join(folder, '.lock'), 'utf8'))).toEqual(dead)
    await writeFile(join(folder, '.lock.turn'), JSON.stringify(dead))
    await (await lockData(folder))()
    expect(await readdir(folder)).toEqual([])
  })

  it('lockData lets one of many that take over a dead lock at once have it', async () => {
    // A late one that takes the new lock for the dead one does not come every time.
    for (let round = 0; round < 60; round++) {
      const folder = await temporaryFolder()
      await plant(folder, { pid: 2 ** 30, boot: null, start: null })
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockData(folder)))
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  it('lockData leaves a lock alone that is no longer its own', async () => {
    const folder = await temporaryFolder()
    const unlock = await lockData(folder)
    await plant(folder, { pid: 1 })
    await unlock()
    expect(await readdir(folder)).toEqual(['.lock'])
  })
})
