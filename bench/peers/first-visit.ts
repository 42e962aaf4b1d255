import type { Browser } from 'playwright-core'
import { firstNumber } from '../first-number.ts'
import { pause } from '../pause.ts'
import { countedWire } from './counted-wire.ts'
import type { Peer } from './peer.ts'

/** Milliseconds without another byte until a page counts as loaded. */
const QUIET = 2000

export interface FirstVisit {
  /** Milliseconds until the first number was painted. */
  readonly firstNumber: number
  /** What the page itself loads: bytes as sent, headers too, and requests. */
  readonly pageBytes: number
  readonly requests: number
  /** Bytes to the browser until the wire is quiet: also those of sockets, and of the copy that a worker keeps for later. */
  readonly wireBytes: number
}

/** What a browser that has never been here waits for and loads. */
export async function firstVisit(browser: Browser, peer: Peer): Promise<FirstVisit> {
  const wire = await countedWire(peer.port)
  const address = `http://127.0.0.1:${wire.port}`
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  // A renderer for this address stands ready, for both alike. What it took is not counted.
  await page.goto(`${address}/healthz`)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  let [pageBytes, requests] = [0, 0]
  devtools.on('Network.requestWillBeSent', () => {
    requests += 1
  })
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    pageBytes += encodedDataLength
  })
  const before = wire.counted().down
  const at = await firstNumber(page, `${address}${peer.page}`, peer.numbers)
  for (let last = -1; last !== wire.counted().down; await pause(QUIET)) last = wire.counted().down
  const wireBytes = wire.counted().down - before
  await context.close()
  wire.close()
  return { firstNumber: at, pageBytes, requests, wireBytes }
}
