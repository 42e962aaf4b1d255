import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { ProjectionAnswer } from '../../admin/projection/projection-answer.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()

/** The months are gathered in the background: the page says so until they are there. */
const gathered = (tab: Page) =>
  tab.getByText('Rests on 12 ended months, November 2025 to October 2026.').waitFor()

it('the projection stands before a lead as on the wall, with exact chances and what they rest on', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/goals')
  await tab.getByRole('link', { name: 'Projection' }).click()
  await tab.getByRole('heading', { name: 'Projection', level: 1 }).waitFor()
  await gathered(tab)
  const outlook = tab.getByRole('region', { name: 'How the month may end' })
  await outlook.getByText('On average').waitFor()
  const { forecast } = await read<ProjectionAnswer>('teams/help-desk/projection')
  expect(await outlook.getByRole('row').count()).toBe((forecast?.outcomes?.length ?? 0) + 1)
  const goals = tab.getByRole('region', { name: 'Each goal' })
  for (const name of ['Resolution time', 'Satisfaction', 'First response'])
    await goals.getByRole('link', { name, exact: true }).waitFor()
  const past = tab.getByRole('region', { name: 'How good such forecasts were' })
  await past.getByRole('figure', { name: 'Satisfaction' }).getByText('Brier score').waitFor()
  await past.getByText('The figures of Satisfaction').click()
  await past.getByRole('columnheader', { name: 'Came true' }).waitFor()
  await tab.getByRole('region', { name: 'Next best action' }).waitFor()
  await tab.getByRole('region', { name: 'Why it moved' }).waitFor()
})

it('a lead tries by keyboard and by typing what would change the pool, and nothing is saved', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const before = await read<ProjectionAnswer>('teams/help-desk/projection')
  const tab = await open('/admin/projection')
  const card = tab.getByRole('region', { name: 'What if' })
  await card.getByText('Nothing here is saved, and nobody else sees it.').waitFor()
  const all = () => card.getByRole('status').textContent()
  expect(await all()).toContain('If it ended now, $')
  const goal = card.getByRole('group', { name: 'Satisfaction' })
  const slider = goal.getByRole('slider', { name: 'Satisfaction' })
  await slider.press('Home')
  await goal.getByText('Missing').waitFor()
  const least = await all()
  expect(least).toContain('On the way to $')
  await slider.press('End')
  await goal.getByText('Holding').waitFor()
  expect(await goal.getByLabel('Would be').inputValue()).toBe('100%')
  expect(await slider.getAttribute('aria-valuetext')).toBe('100.00%')
  expect(await all()).not.toBe(least)
  const time = card.getByRole('group', { name: 'Resolution time' })
  await time.getByLabel('Would be').fill('5')
  await time.getByText('Write a time like 4 h 30 min or 4.5 h.').waitFor()
  await time.getByLabel('Would be').fill('99 h')
  await time.getByText('Missing').waitFor()
  await card.getByRole('button', { name: 'Back to now' }).click()
  await card.getByText('If it ended now, $').waitFor()
  const after = await read<ProjectionAnswer>('teams/help-desk/projection')
  expect(after.version).toEqual(before.version)
})

it('the projection fits a telephone, the amount first and then what would change it', async () => {
  const { open } = await openDemo({ inForce: true, width: 390, height: 844 })
  const tab = await open('/admin/projection')
  await gathered(tab)
  await tab.getByRole('region', { name: 'Each goal' }).waitFor()
  await tab.getByRole('region', { name: 'Landmines' }).waitFor()
  const order = await tab
    .getByRole('region')
    .evaluateAll(found =>
      found
        .filter(each => each.matches('.card'))
        .map(each => [each.className, each.getBoundingClientRect().top]),
    )
  expect(String(order[0]?.[0])).toContain('wall')
  expect(String(order[1]?.[0])).toContain('what-if')
  expect(Number(order[1]?.[1])).toBeLessThan(844)
  expect(
    await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
})

it('a draft is tried on the last 12 months before it is saved, beside what is saved', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/goals')
  const saved = tab.getByRole('complementary', { name: 'This plan, last 12 months' })
  await saved.getByText('for a full share').waitFor()
  expect(await saved.getByRole('row').count()).toBe(5)
  await saved.getByRole('button', { name: 'All 12 months' }).click()
  expect(await saved.getByRole('row').count()).toBe(13)

  const target = tab.getByRole('group', { name: 'Satisfaction' }).getByLabel('Target')
  await target.fill('90%')
  const draft = tab.getByRole('complementary', { name: 'This draft, last 12 months' })
  await draft.getByText('as saved').first().waitFor()
  const effect = tab
    .getByRole('status')
    .filter({ hasText: 'Over the last 12 months this plan would have paid' })
  expect(await effect.textContent()).toMatch(
    /paid \$[\d,]+ instead of \$[\d,]+, and \d+ full months instead of \d+\./,
  )
  await draft.getByText('Satisfaction held in all of 12 months: too easy.').waitFor()

  await target.fill('ninety')
  await draft.waitFor({ state: 'detached' })
  await tab.getByRole('button', { name: 'Discard' }).click()
  await saved.waitFor()
  expect((await read<{ revision: number }>('teams/help-desk/plan')).revision).toBe(0)
})
