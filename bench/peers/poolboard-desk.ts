import { startCsvDesk } from '../csv-desk.ts'

/** A month of a help desk of some size. */
const TICKETS = 1200

/** What is asked of the process: a changed file, when it was last read, what the process keeps. Each is answered by a number. */
export type DeskOrder = 'update' | 'begun' | 'resident'

// The whole server on a watched file in a process of its own. Its first word is the port, and it ends with who started it.
const desk = await startCsvDesk(TICKETS)
const answers: { readonly [order in DeskOrder]: () => number | Promise<number> } = {
  async update() {
    const told = Date.now()
    await desk.addTicket()
    return told
  },
  begun: desk.polled,
  resident: () => process.memoryUsage().rss,
}
process.on('message', async (order: DeskOrder) => process.send?.(await answers[order]()))
process.on('disconnect', async () => {
  await desk.close()
  process.exit(0)
})
process.send?.(desk.port)
