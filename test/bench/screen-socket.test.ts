import { expect, it, vi } from 'vitest'
import { openScreen } from '../../bench/screen-socket.ts'
import { startTestServer } from '../helpers/start-test-server.ts'

it('openScreen hands over each snapshot whole and answers it, so that the next one comes', async () => {
  const { port, watcher, advance } = await startTestServer()
  const heard: unknown[] = []
  const socket = await openScreen(port, message => {
    heard.push(JSON.parse(message.toString().slice('42/display,'.length)))
  })
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  for (let times = 2; times < 4; times++) {
    watcher.changed()
    await advance(1000)
    await vi.waitFor(() => expect(heard).toHaveLength(times))
  }
  expect(heard[0]).toEqual(['snapshot', expect.objectContaining({ boot: 'boot' }), expect.any(Number)])
  socket.destroy()
})

it('openScreen rejects where nobody listens', async () => {
  await expect(openScreen(1, () => {})).rejects.toThrow()
})
