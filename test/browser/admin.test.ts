import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { TeamPlan } from '../../admin/api.ts'
import { adminBrowser } from '../helpers/admin-browser.ts'

const openDesk = adminBrowser()

const target = (tab: Page, goal: string) => tab.getByRole('group', { name: goal }).getByLabel('Target')
const satisfaction = (plan: TeamPlan) => plan.plan.versions[0]?.goals.find(goal => goal.metric === 'csat')
const focused = (tab: Page, field: Locator) => field.and(tab.locator(':focus')).waitFor()
const visible = (tab: Page, text: string | RegExp) => tab.getByText(text).first().waitFor()

it('the goals page shows what a change pays, saves it, and keeps it over a reload', async () => {
  const { tab, saved } = await openDesk()
  await target(tab, 'Satisfaction').fill('98,5 %')
  await visible(tab, /if November ended now, \$16,640 instead of \$11,093/)
  await tab
    .getByRole('complementary', { name: 'This draft, November so far' })
    .getByText('$16,640')
    .first()
    .waitFor()
  await visible(tab, '1 change')
  await tab.getByRole('button', { name: 'Save for November' }).click()
  await visible(tab, 'Saved. The wall shows it now.')
  await visible(tab, 'No changes')
  expect(satisfaction(await saved())?.target).toEqual({ num: 985, den: 1000 })
  await tab.reload()
  await visible(tab, 'No changes')
  expect(await target(tab, 'Satisfaction').inputValue()).toBe('98.5%')
})

it('the goals page keeps a draft over a reload and discards it', async () => {
  const { tab, saved } = await openDesk()
  await target(tab, 'Resolution time').fill('4 h 30')
  await tab.getByLabel('Pool rate').fill('2.25%')
  await visible(tab, '2 changes')
  await tab.reload()
  await visible(tab, '2 changes')
  expect(await target(tab, 'Resolution time').inputValue()).toBe('4 h 30')
  await visible(tab, 'Saved: 5 h')
  await tab.getByRole('button', { name: 'Discard' }).click()
  await visible(tab, 'No changes')
  expect(await target(tab, 'Resolution time').inputValue()).toBe('5 h')
  expect((await saved()).revision).toBe(0)
})

it('the goals page says what is wrong beside the field, and sends nothing', async () => {
  const { tab, saved } = await openDesk()
  const field = target(tab, 'Resolution time')
  await field.fill('5')
  await tab.getByRole('button', { name: 'Save for November' }).click()
  await tab.getByRole('alert').filter({ hasText: 'Write a time like 4 h 30 min or 4.5 h.' }).waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await focused(tab, field)
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  const words = await tab.evaluate(
    ids => ids.split(' ').map(id => document.getElementById(id)?.textContent),
    described,
  )
  expect(words.join(' ')).toContain('Write a time like 4 h 30 min or 4.5 h.')
  await target(tab, 'Satisfaction').fill('100%')
  await field.fill('5 h')
  await tab.getByRole('alert').filter({ hasText: 'Nothing is above 100 %.' }).waitFor()
  expect((await saved()).revision).toBe(0)
})

it('the goals page shows what the server finds wrong beside its field', async () => {
  const { tab } = await openDesk()
  const problems = [{ path: 'goals.1.target', message: 'too high for this team' }]
  await tab.route('**/plan', route =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 422, json: { problems } })
      : route.fallback(),
  )
  await target(tab, 'Satisfaction').fill('98%')
  await tab.getByRole('button', { name: 'Save for November' }).click()
  await tab.getByRole('group', { name: 'Satisfaction' }).getByText('Too high for this team.').waitFor()
})

it('the goals page holds a draft against goals saved elsewhere, and overwrites nothing unseen', async () => {
  const { tab, open, saved } = await openDesk()
  await target(tab, 'Satisfaction').fill('98%')
  const other = await open()
  // A draft is its own tab's.
  expect(await target(other, 'Satisfaction').inputValue()).toBe('99%')
  await target(other, 'Satisfaction').fill('97%')
  await target(other, 'First response').fill('95%')
  await other.getByRole('button', { name: 'Save for November' }).click()
  await visible(other, 'No changes')

  const conflict = tab.getByRole('alert', { name: 'Saved at the same time' })
  await conflict.getByText('Your changes are kept here. Load theirs and see the differences.').waitFor()
  await conflict.getByText('They saved: Satisfaction 99% to 97%; First response 98% to 95%.').waitFor()
  await conflict.getByRole('row', { name: 'Satisfaction 97% 98%' }).waitFor()
  await tab.getByRole('button', { name: 'Save for November' }).click()
  expect(satisfaction(await saved())?.target).toEqual({ num: 97, den: 100 })

  await conflict.getByRole('button', { name: 'Load theirs' }).click()
  await tab.getByRole('group', { name: 'Satisfaction' }).getByText('Saved: 97%').waitFor()
  expect(await target(tab, 'Satisfaction').inputValue()).toBe('98%')
  expect(await target(tab, 'First response').inputValue()).toBe('95%')
  await tab.getByRole('button', { name: 'Save for November' }).click()
  await visible(tab, 'No changes')
  expect(satisfaction(await saved())?.target).toEqual({ num: 98, den: 100 })
})

it('the goals page shows at once what was saved elsewhere when there is no draft', async () => {
  const { tab, open } = await openDesk()
  const other = await open()
  await target(other, 'Satisfaction').fill('97%')
  await other.getByRole('button', { name: 'Save for November' }).click()
  await visible(tab, 'Somebody saved other goals. They are shown here now.')
  expect(await target(tab, 'Satisfaction').inputValue()).toBe('97%')
})

it('the goals page removes a goal after a question, and adds one, by keyboard', async () => {
  const { tab, saved } = await openDesk()
  await tab.getByRole('button', { name: 'Remove Satisfaction' }).press('Enter')
  const question = tab.getByRole('alertdialog', { name: 'Remove Satisfaction?' })
  await question.waitFor()
  await tab.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  await focused(tab, tab.getByRole('button', { name: 'Remove Satisfaction' }))

  await tab.getByRole('button', { name: 'Remove Satisfaction' }).press('Enter')
  await question.getByRole('button', { name: 'Remove Satisfaction' }).press('Enter')
  await tab.getByRole('group', { name: 'Satisfaction' }).waitFor({ state: 'detached' })
  await focused(tab, tab.getByRole('button', { name: 'Add Satisfaction' }))
  await tab.getByRole('button', { name: 'Add Resolution SLA' }).press('Enter')
  await focused(tab, target(tab, 'Resolution SLA'))
  const comparator = tab
    .getByRole('group', { name: 'Resolution SLA' })
    .getByRole('button', { name: /Goal is met when/ })
  await comparator.press('Enter')
  // The list takes the focus to its present choice once it is open; before that a key would choose that one.
  await focused(tab, tab.getByRole('option', { name: 'at least' }))
  await tab.getByRole('option', { name: 'above' }).press('Enter')
  await comparator.filter({ hasText: 'above' }).waitFor()
  await target(tab, 'Resolution SLA').fill('95%')
  await tab.getByRole('button', { name: 'Save for November' }).press('Enter')
  await visible(tab, 'No changes')
  const goals = (await saved()).plan.versions[0]?.goals
  expect(goals?.map(goal => goal.metric)).toEqual(['mttr', 'slaResponse', 'slaResolution'])
  expect(goals?.[2]).toMatchObject({ comparator: 'above', target: { num: 95, den: 100 } })
})

it('the goals page fits a telephone: no sideways scrolling, and a menu for the pages', async () => {
  const { tab } = await openDesk({ width: 390, height: 844 })
  const overflow = () => tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await target(tab, 'Resolution time').fill('a text that is much too long for a time')
  await tab.getByLabel('Managed-services revenue').fill('$832,000,000,000.00')
  await tab.getByRole('button', { name: 'Save for November' }).click()
  await tab.getByRole('alert').first().waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
  expect(await tab.getByRole('link', { name: 'Goals and plan' }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Menu' }).click()
  await tab.getByRole('link', { name: 'Goals and plan' }).waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
})

it('the goals page says why it cannot be read, and tries again', async () => {
  const { tab } = await openDesk()
  await tab.route('**/plan', route =>
    route.fulfill({ status: 503, json: { problems: [{ path: '', message: 'The disk is full.' }] } }),
  )
  await tab.reload()
  await tab.getByRole('alert').filter({ hasText: 'The disk is full.' }).waitFor()
  await tab.unroute('**/plan')
  await tab.getByRole('button', { name: 'Try again' }).click()
  await target(tab, 'Satisfaction').waitFor()
})
