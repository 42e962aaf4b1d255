import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { readToken } from '../../server/auth/read-token.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()
const MTTR = '/explain/help-desk/mttr'

/** Milliseconds of a duration like PT3.5S. */
const millisOf = (duration: string) => Math.round(Number(duration.slice(2, -1)) * 1000)

/** The active times of every row, read page by page as a person would turn them. */
async function activeTimes(tab: Page): Promise<number[]> {
  const found: number[] = []
  for (let page = 1; ; page++) {
    const times = await tab
      .locator('td[data-key="active"] time')
      .evaluateAll(all => all.map(each => each.getAttribute('datetime')))
    found.push(...times.map(each => millisOf(each ?? '')))
    const next = tab.getByRole('button', { name: 'Next' })
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') return found
    await next.click()
    await tab.getByText(`Page ${page + 1} of`).waitFor()
    await tab.locator('[aria-busy="false"]').first().waitFor()
  }
}

it('the rows of the explain page add up to the number on the wall, to the millisecond', async () => {
  const { open, read } = await openDemo()
  const tab = await open(MTTR)
  await tab.getByRole('heading', { name: 'Resolution time' }).waitFor()
  const times = await activeTimes(tab)
  const wall = (await read<Snapshot>('snapshot?team=help-desk')).metrics.find(({ id }) => id === 'mttr')
  const sum = times.reduce((all, each) => all + each, 0)
  expect(times.length).toBe(wall?.counted)
  expect(BigInt(sum) * BigInt(wall?.value?.den ?? 0)).toBe(
    BigInt(wall?.value?.num ?? 0) * BigInt(times.length),
  )
  await tab.getByText(new RegExp(`over ${times.length} tickets = `)).waitFor()
})

it('the explain page sorts by the buttons of its head, searches and shows what is left out, by keyboard', async () => {
  const { open } = await openDemo()
  const tab = await open(MTTR)
  const first = tab.locator('tbody tr').first()
  const largest = (await first.getByRole('cell').first().textContent()) ?? ''
  await tab.getByRole('columnheader', { name: 'Active time' }).getByRole('button').press('Enter')
  await tab
    .getByRole('columnheader', { name: 'Active time', exact: false })
    .and(tab.locator('[aria-sort="ascending"]'))
    .waitFor()
  await tab.getByRole('searchbox', { name: 'Search these tickets' }).fill(largest.replace('#', ''))
  await tab.getByText(/^1 ticket with/).waitFor()
  expect(await first.getByRole('cell').first().textContent()).toBe(largest)
  await tab.getByRole('searchbox').fill('')
  await tab.getByRole('button', { name: 'Left out', exact: true }).press('Enter')
  await tab.getByRole('cell', { name: 'Merged', exact: true }).first().waitFor()
  await tab.reload()
  await tab.getByRole('button', { name: 'Left out', exact: true, pressed: true }).waitFor()
})

it('the explain page explains every number, and goes back with the browser', async () => {
  const { open } = await openDemo()
  const tab = await open('/admin/')
  await tab.getByRole('link', { name: 'Numbers explained' }).click()
  const others = tab.getByText('Other numbers')
  for (const title of ['Satisfaction', 'First response', 'Resolution SLA']) {
    if (title === 'Resolution SLA') await others.click()
    await tab
      .getByRole('navigation', { name: 'Numbers' })
      .getByRole('link', { name: title, exact: true })
      .click()
    await tab.getByRole('heading', { name: title, level: 1 }).waitFor()
  }
  await tab.goBack()
  await tab.getByRole('heading', { name: 'First response', level: 1 }).waitFor()
})

it('the code on the wall opens the explain page on a telephone without a sign-in and without names', async () => {
  const { desk, open, read } = await openDemo({ signedIn: false, width: 390, height: 844 })
  const key = readToken('help-desk', desk.store.auth.data().readSecret, desk.clock.now)
  const tab = await open(`${MTTR}?key=${key}`)
  await tab.getByRole('heading', { name: 'Resolution time' }).waitFor()
  await tab.locator('tbody tr').first().waitFor()
  expect(await tab.getByRole('columnheader', { name: 'Client and summary' }).count()).toBe(0)
  expect(await tab.getByRole('link', { name: /^Leave out/ }).count()).toBe(0)
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await tab.getByRole('button', { name: 'Created' }).click()
  await tab.getByRole('navigation', { name: 'Numbers' }).getByRole('link', { name: 'Satisfaction' }).click()
  await tab.getByRole('heading', { name: 'Satisfaction' }).waitFor()
  expect(await read('snapshot')).toMatchObject({ problems: [{ path: '' }] })
  const expired = await open(`${MTTR}?key=${key}x`)
  await expired.getByText('This code is too old', { exact: false }).waitFor()
})

it('an address without a page says so', async () => {
  const { open } = await openDemo()
  const tab = await open('/admin/nowhere')
  await tab.getByRole('heading', { name: 'Not found' }).waitFor()
  await tab.getByRole('link', { name: 'Go to goals and plan' }).click()
  await tab.getByRole('heading', { name: 'Goals and plan' }).waitFor()
})
