import { openScreen } from './screen-socket.ts'

/** What a process full of screens tells of the snapshots that came since it was last asked. */
export interface ScreensTold {
  /** Milliseconds from the beginning of the calculation to the whole message at a screen, one a screen and snapshot. */
  readonly waits: readonly number[]
  /** Of the last snapshot's message. */
  readonly bytes: number
}

// `push-screens.js PORT COUNT`, started by the bench: opens that many screens, says 'open' once each has a snapshot, and
// answers every message with what it saw since the one before.
const [port = 0, count = 0] = process.argv.slice(2).map(Number)
let waits: number[] = []
let bytes = 0

function openOne(): Promise<void> {
  return new Promise((resolve, reject) => {
    openScreen(port, message => {
      waits.push(Date.now() - madeAt(message))
      bytes = message.length
      resolve()
    }).catch(reject)
  })
}

/** The server's own clock, which is this machine's. It stands near the beginning, before any list. */
function madeAt(message: Buffer): number {
  return Number(/"now":(\d{13})/.exec(message.toString('latin1', 0, 2000))?.[1])
}

for (let open = 0; open < count; open += 50)
  await Promise.all(Array.from({ length: Math.min(50, count - open) }, openOne))
process.on('message', () => {
  process.send?.({ waits, bytes } satisfies ScreensTold)
  waits = []
})
process.on('disconnect', () => process.exit())
process.send?.('open')
