import { expect, it } from 'vitest'
import { PAGE_NAMES, pagePath, planSheetPath } from '../../admin/route-at.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { settled } from '../helpers/settled.ts'
import { walkedByTab } from '../helpers/tab-stops.ts'

const openDemo = demoBrowser()

const PATHS = [
  ...PAGE_NAMES.map(pagePath),
  '/admin/months/2026-10',
  planSheetPath('2026-11'),
  '/explain/help-desk/csat',
]

it('Tab goes through every page in the order of its controls, and each shows that it has the focus', {
  timeout: 300_000,
}, async () => {
  const { desk, open } = await openDemo({ inForce: true })
  const tab = await open('/admin/')
  for (const path of PATHS) {
    await settled(tab, desk.url + path)
    // What a page tries by itself comes last, such as a plan on ended months.
    await tab.waitForLoadState('networkidle')
    const { expected, reached, unseen } = await walkedByTab(tab)
    expect(expected.length).toBeGreaterThan(10)
    expect([path, ...reached]).toEqual([path, ...expected])
    expect([path, ...unseen]).toEqual([path])
  }
})

it('Tab goes through the sign-in door in the order of its controls', async () => {
  const { desk, open } = await openDemo({ inForce: true })
  const tab = await open('/admin/overview')
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await settled(tab, `${desk.url}/admin/overview`)
  const { expected, reached, unseen } = await walkedByTab(tab)
  expect(expected.length).toBe(4)
  expect(reached).toEqual(expected)
  expect(unseen).toEqual([])
})

it('walkedByTab sees a control out of its turn, and a focus that cannot be seen', async () => {
  const { desk, open } = await openDemo({ inForce: true })
  const tab = await open('/admin/overview')
  await settled(tab, `${desk.url}/admin/overview`)
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(':focus { outline: none !important }')
    document.adoptedStyleSheets = [sheet]
  })
  await tab.getByRole('link', { name: 'The wall itself' }).evaluate(each => {
    each.tabIndex = 1
  })
  const { expected, reached, unseen } = await walkedByTab(tab)
  expect(reached[0]).toMatch(/a The wall itself$/)
  expect([...reached].sort()).toEqual([...expected].sort())
  expect(unseen.length).toBeGreaterThan(10)
})
