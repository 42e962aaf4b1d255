import type { Browser } from 'playwright-core'
import { launchChromium } from '../test/helpers/chromium.ts'
import type { Measurement } from './measurement.ts'
import { type FirstVisit, firstVisit } from './peers/first-visit.ts'
import { type LongVisit, longVisit } from './peers/long-visit.ts'
import { startNodeRed } from './peers/node-red.ts'
import type { Peer } from './peers/peer.ts'
import { peerFigures } from './peers/peer-figures.ts'
import { startPoolboard } from './peers/poolboard.ts'

const PEERS = [startPoolboard, startNodeRed]

/**
 * The same page jobs on Poolboard and on Node-RED with its dashboard, in turns, in a browser of its own each time. There are
 * no limits: the two do different work, and the figures only show the order of size.
 */
export async function peersBench(isQuick: boolean): Promise<readonly Measurement[]> {
  const [rounds, visits, updates] = isQuick ? [1, 1, 5] : [3, 3, 20]
  const firsts = new Map<string, FirstVisit[]>()
  const longs = new Map<string, LongVisit[]>()
  const measure = async (browser: Browser, peer: Peer) => {
    // The first visit warms up the server and the machine's file cache.
    await firstVisit(browser, peer)
    for (let visit = 0; visit < visits; visit++)
      firsts.set(peer.name, [...(firsts.get(peer.name) ?? []), await firstVisit(browser, peer)])
    const long = await longVisit(browser, peer, updates)
    longs.set(peer.name, [...(longs.get(peer.name) ?? []), long])
  }
  for (let round = 0; round < rounds; round++)
    for (const start of PEERS) {
      const peer = await start()
      const browser = await launchChromium()
      await measure(browser, peer).finally(async () => {
        await browser.close()
        await peer.close()
      })
    }
  return [...longs].flatMap(([name, long]) => peerFigures(name, firsts.get(name) ?? [], long))
}
