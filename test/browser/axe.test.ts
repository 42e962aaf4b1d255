import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { PAGE_NAMES, pagePath, planSheetPath } from '../../admin/route-at.ts'
import { axeViolations } from '../helpers/axe-violations.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { settled } from '../helpers/settled.ts'

const PATHS = [
  ...PAGE_NAMES.map(pagePath),
  '/admin/months/2026-10',
  planSheetPath('2026-11'),
  '/explain/help-desk/mttr',
  '/explain/help-desk/csat',
]

const openDemo = demoBrowser()

const overflow = (tab: Page) =>
  tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  it(`axe finds nothing wrong on any page at ${width} px, in light and in dark`, {
    timeout: 300_000,
  }, async () => {
    const { desk, open } = await openDemo({ inForce: true, width, height })
    const tab = await open('/admin/')
    const wrong: string[] = []
    for (const path of PATHS) {
      await settled(tab, desk.url + path)
      for (const each of await axeViolations(tab)) wrong.push(`${path} ${each}`)
    }
    expect(wrong).toEqual([])
  })

it('every page fits at 200 % zoom without scrolling sideways', { timeout: 120_000 }, async () => {
  // A window of 1440 px has 720 px of its own at this zoom.
  const { desk, open } = await openDemo({ inForce: true, width: 720, height: 450 })
  const tab = await open('/admin/')
  const wide: string[] = []
  for (const path of PATHS) {
    await settled(tab, desk.url + path)
    if ((await overflow(tab)) > 0) wide.push(path)
  }
  expect(wide).toEqual([])
})

it('the keyboard skips the navigation, and shows where it is', async () => {
  const { desk, open } = await openDemo({ inForce: true })
  const tab = await open('/admin/')
  await settled(tab, `${desk.url}/admin/overview`)
  const focused = () =>
    tab.evaluate(() => {
      const at = document.activeElement
      const style = at && getComputedStyle(at)
      return {
        isInPage: at?.closest('main') !== null,
        outline: style ? `${style.outlineStyle} ${style.outlineWidth}` : '',
      }
    })
  await tab.keyboard.press('Tab')
  expect(
    await tab.getByRole('button', { name: 'Skip to the page' }).evaluate(at => at.matches(':focus')),
  ).toBe(true)
  expect((await focused()).outline).toBe('solid 3px')
  await tab.keyboard.press('Tab')
  expect(await focused()).toEqual({ isInPage: false, outline: 'solid 3px' })
  await tab.keyboard.press('Shift+Tab')
  await tab.keyboard.press('Enter')
  await tab.keyboard.press('Tab')
  expect(await focused()).toEqual({ isInPage: true, outline: 'solid 3px' })
})

it('the menu of a telephone opens, closes with Escape and gives the focus back', async () => {
  const { desk, open } = await openDemo({ inForce: true, width: 390, height: 844 })
  const tab = await open('/admin/')
  await settled(tab, `${desk.url}/admin/overview`)
  const menu = tab.getByRole('button', { name: 'Menu' })
  await menu.press('Enter')
  const pages = tab.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('link', { name: 'Overview' }).waitFor()
  expect(await pages.locator('[aria-current="page"]').allTextContents()).toEqual(['Overview'])
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Escape')
  expect(await menu.getAttribute('aria-expanded')).toBe('false')
  expect(await menu.evaluate(at => at.matches(':focus'))).toBe(true)
})
