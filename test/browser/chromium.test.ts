import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'

let browser: Awaited<ReturnType<typeof launchChromium>>
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const page = (html: string) => `data:text/html,${encodeURIComponent(html)}`

it('launchChromium opens pages that draw text', async () => {
  const tab = await browser.newPage({ viewport: { width: 400, height: 200 } })
  const empty = await tab.goto(page('<body>')).then(() => tab.screenshot())
  await tab.goto(page('<body><p style="font: 60px sans-serif">4 h 19 min</p>'))
  const text = await tab.screenshot()
  if (process.env.SHOT) await tab.screenshot({ path: process.env.SHOT })
  expect(text.length).toBeGreaterThan(empty.length * 2)
  expect(await tab.locator('p').evaluate(p => p.getBoundingClientRect().height)).toBeGreaterThan(40)
})

it('launchChromium keeps the rules of the web: one page may not read another', async () => {
  const tab = await browser.newPage()
  await tab.goto(page('<iframe src="data:text/html,a"></iframe>'))
  const inside = tab.evaluate(() => document.querySelector('iframe')?.contentDocument ?? null)
  expect(await inside).toBeNull()
})
