import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import type { ScreensTold } from './push-screens.ts'

export interface ScreensProcess {
  /** What came since the last time. */
  told(): Promise<ScreensTold>
  /** Freezes all of its screens, as a television whose browser hangs. Their sockets stay open. */
  freeze(): void
  close(): Promise<void>
}

/** So many screens in a process of their own, each with its first snapshot. */
export async function openScreens(port: number, count: number): Promise<ScreensProcess> {
  const child = fork(join(dirname(process.argv[1] ?? ''), 'push-screens.js'), [String(port), String(count)])
  // A frozen one would outlive a bench that failed.
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (said !== 'open') throw new Error(`${count} screens could not be opened`)
  return {
    async told() {
      child.send('told')
      const [told] = await once(child, 'message')
      return told as ScreensTold
    },
    freeze: () => void child.kill('SIGSTOP'),
    async close() {
      end()
      process.off('exit', end)
      if (child.signalCode === null) await once(child, 'exit')
    },
  }
}
