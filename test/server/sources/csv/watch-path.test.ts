import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type After, watchPath } from '../../../../server/sources/csv/watch-path.ts'
import { csvFolder } from './csv-folder.ts'

/** A timer that runs when the test says so; `started` resolves at the next start. */
function handTimer() {
  let begin = () => {}
  const timer = {
    starts: 0,
    taken: 0,
    run: () => {},
    started: () => new Promise<void>(resolve => (begin = resolve)),
    after: ((_delay, run) => {
      timer.starts += 1
      timer.run = run
      begin()
      return () => {
        timer.taken += 1
      }
    }) satisfies After,
  }
  return timer
}

test('watchPath calls back once for many writes, and again for the next', async () => {
  const { path, write } = csvFolder()
  const timer = handTimer()
  let calls = 0
  const stop = watchPath(join(path, 'desk.csv'), () => calls++, timer.after)
  for (const expected of [1, 2]) {
    const started = timer.started()
    write('desk.csv', 'a')
    write('desk.csv', 'ab')
    await started
    timer.run()
    expect(calls).toBeGreaterThanOrEqual(expected)
    expect(calls).toBe(timer.starts)
  }
  stop()
})

test('watchPath does not hear of other files', async () => {
  const { path, write } = csvFolder()
  const timer = handTimer()
  const stop = watchPath(path, () => {}, timer.after)
  const started = timer.started()
  write('notes.txt', 'x')
  await new Promise(resolve => setImmediate(resolve))
  expect(timer.starts).toBe(0)
  write('new.csv', 'x')
  await started
  expect(timer.starts).toBe(1)
  stop()
})

test('watchPath takes its timer back with the cleanup', async () => {
  const { path, write } = csvFolder()
  const timer = handTimer()
  const stop = watchPath(path, () => {}, timer.after)
  const started = timer.started()
  write('desk.csv', 'x')
  await started
  stop()
  expect(timer.taken).toBe(1)
})

test('watchPath stays silent where there is no folder', () => {
  expect(() => watchPath(join(csvFolder().path, 'gone', 'desk.csv'), () => {})()).not.toThrow()
})
