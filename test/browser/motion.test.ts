import { existsSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Verdict } from '../../core/model/metric-figure.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents } from '../../core/model/units.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { FULL_HD } from '../helpers/held-wall.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { openDisplayServer, type TestChannel } from '../helpers/start-display-server.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof openDisplayServer>>
let channel: TestChannel
let v = sampleSnapshot.v

beforeAll(async () => {
  if (!existsSync('dist/display/index.html')) throw new Error('The display is not built: npm run build')
  server = await openDisplayServer(0, (_app, opened) => {
    channel = opened
    channel.on('connection', socket => socket.emit('snapshot', sampleSnapshot, 1))
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function openWall(reducedMotion: 'reduce' | 'no-preference' = 'no-preference'): Promise<Page> {
  const page = await browser.newPage({ viewport: FULL_HD, reducedMotion })
  await page.goto(`http://127.0.0.1:${server.port}/display/?team=help-desk`)
  await page.waitForSelector('.wall')
  return page
}

function send(change: Partial<Snapshot>): void {
  v += 1
  for (const socket of channel.sockets.values())
    socket.emit('snapshot', { ...sampleSnapshot, ...change, v }, v)
}
const worth = (dollars: number): Partial<Snapshot> => ({
  pool: { ...sampleSnapshot.pool, amount: (dollars * 100) as Cents },
})
const judged = (verdict: Verdict): Partial<Snapshot> => ({
  metrics: sampleSnapshot.metrics.map(metric => (metric.id === 'csat' ? { ...metric, verdict } : metric)),
})
/** Notes in the page every class name that stirs or rolls, so that none is missed however soon it is gone. */
const noteMotion = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const root = document.querySelector('.wall')
    new MutationObserver(() => {
      for (const name of ['turning', 'breath', 'glow'])
        if (document.querySelector(`.${name}`) && !seen.includes(name)) seen.push(name)
    }).observe(root!, { subtree: true, childList: true, attributes: true })
  })
const noted = (page: Page) => page.evaluate('window.seen') as Promise<string[]>

describe('motion', () => {
  it('motion rolls a number to its new value, which stands in the page at once, and leaves plain text', async () => {
    const page = await openWall()
    await noteMotion(page)
    send(worth(16_640))
    await page.waitForFunction(() => document.querySelector('.amount')?.textContent === '$16,640')
    await page.waitForFunction(() => document.querySelector('.turning') === null)
    expect(await noted(page)).toEqual(['turning'])
    expect(await page.locator('.amount *').count()).toBe(1)
    await page.close()
  })

  it('motion shows the old digits for 600 ms at most', async () => {
    const page = await openWall()
    send(worth(16_640))
    await page.waitForSelector('.turning')
    const lengths = await page.$$eval('.turning i', found =>
      found.flatMap(one => one.getAnimations().map(each => each.effect?.getComputedTiming().endTime)),
    )
    expect(lengths.length).toBeGreaterThan(0)
    expect(lengths.filter(length => length !== 600)).toEqual([])
    await page.close()
  })

  it('motion breathes once at a flip, glows at one to Holding, and takes the glow back', async () => {
    const page = await openWall()
    await noteMotion(page)
    send(judged('holding'))
    await page.waitForSelector('article.holding.glow')
    send(judged('missing'))
    await page.waitForSelector('article.missing.breath')
    expect(await page.locator('.glow').count()).toBe(0)
    await page.waitForFunction(() => document.querySelector('.breath') === null)
    expect(await noted(page)).toEqual(['glow', 'breath'])
    await page.close()
  })

  it('motion is off for a person who asked for less of it', async () => {
    const page = await openWall('reduce')
    await noteMotion(page)
    send({ ...worth(16_640), ...judged('holding') })
    await page.waitForFunction(() => document.querySelector('.amount')?.textContent === '$16,640')
    expect(await noted(page)).not.toContain('turning')
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    )
    expect(running).toBe(0)
    await page.close()
  })

  it('motion leaves no element behind after a hundred rolls and flips', async () => {
    const page = await openWall()
    const count = () => page.evaluate(() => document.querySelectorAll('*').length)
    const before = await count()
    for (let turn = 1; turn <= 100; turn++)
      send({ ...worth(11_093 + turn), ...judged(turn % 2 === 1 ? 'holding' : 'missing') })
    await page.waitForFunction(() => document.querySelector('.amount')?.textContent === '$11,193')
    send({})
    await page.waitForFunction(() => document.querySelector('.amount')?.textContent === '$11,093')
    await page.waitForFunction(() => document.querySelector('.turning, .breath, .glow') === null)
    expect(await count()).toBe(before)
    await page.close()
  })

  it('motion moves by transform and opacity only', () => {
    const css = readFileSync('display/motion/motion.css', 'utf8')
    const frames = [...css.matchAll(/@keyframes [^{]+\{((?:[^{}]*\{[^{}]*\})*)/g)].map(([, body]) => body!)
    const properties = frames.flatMap(body => [...body.matchAll(/([a-z-]+):/g)].map(([, name]) => name))
    expect(properties.length).toBeGreaterThan(3)
    expect(properties.filter(name => name !== 'transform' && name !== 'opacity')).toEqual([])
    const eased = [...css.matchAll(/transition: ([a-z-]+)/g)].map(([, name]) => name)
    expect(new Set(eased)).toEqual(new Set(['transform', 'none']))
  })
})
