import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import type { Peer } from './peer.ts'
import type { DeskOrder } from './poolboard-desk.ts'

/** The whole of Poolboard as built, on a watched CSV file of 1,200 tickets. */
export async function startPoolboard(): Promise<Peer> {
  const child = fork(join(dirname(process.argv[1] ?? ''), 'poolboard-desk.js'))
  const ended = once(child, 'exit').then(() => [null])
  const answer = async () => {
    const [said] = await Promise.race([once(child, 'message'), ended])
    if (said === null) throw new Error('Poolboard ended by itself')
    return Number(said)
  }
  const ask = (order: DeskOrder) => {
    child.send(order)
    return answer()
  }
  const port = await answer()
  return {
    ...{ name: 'poolboard', port, page: '/display/', numbers: '.value' },
    update: () => ask('update'),
    begun: () => ask('begun'),
    resident: () => ask('resident'),
    async close() {
      child.disconnect()
      await ended
    },
  }
}
