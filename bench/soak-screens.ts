import { pause } from './pause.ts'
import { openScreen } from './screen-socket.ts'

export interface SoakScreens {
  /** How many of them show another snapshot than this. */
  behind(newest: number): number
  /** How often one was let go and came again. */
  returned(): number
  close(): void
}

/** Milliseconds until a screen that was let go comes again. */
const AGAIN = 200

/** So many screens, each of which comes again when it is let go. */
export async function openSoakScreens(port: number, count: number): Promise<SoakScreens> {
  const shown = new Array<number>(count).fill(0)
  const ends = new Array<() => void>(count)
  let returned = 0
  let isClosed = false
  const open = async (index: number): Promise<void> => {
    const socket = await openScreen(port, message => {
      shown[index] = Number(/"v":(\d+)/.exec(message.toString('latin1', 0, 200))?.[1])
    })
    ends[index] = () => void socket.destroy()
    socket.on('close', async () => {
      shown[index] = 0
      await pause(AGAIN)
      if (isClosed) return
      returned += 1
      await open(index).catch(() => {})
    })
  }
  for (let index = 0; index < count; index++) await open(index)
  return {
    behind: newest => shown.filter(v => v !== newest).length,
    returned: () => returned,
    close() {
      isClosed = true
      for (const end of ends) end()
    },
  }
}
