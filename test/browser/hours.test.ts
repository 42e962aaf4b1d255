import { expect, it } from 'vitest'
import type { ScheduleAnswer } from '../../admin/hours/schedule-answer.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()
const SCHEDULE = 'teams/help-desk/schedule'

it('hours are saved from now on, and the page says how many judged tickets keep their verdict', async () => {
  const { open, read } = await openDemo()
  const before = await read<Snapshot>('snapshot')
  const tab = await open('/admin/hours')
  await tab.getByLabel('Friday', { exact: true }).fill('08:00-12:00, 22:00-06:00')
  await tab.getByLabel('Another holiday').fill('2026-11-11')
  await tab.getByRole('button', { name: 'Add holiday' }).click()
  await tab.getByText('Wednesday, November 11, 2026').waitFor()
  await tab
    .getByText(
      /^What you save counts from now on\. \d+ tickets of November would be judged differently and keep their verdict\.$/,
    )
    .waitFor()
  await tab.getByRole('button', { name: 'Save hours and SLA' }).click()
  const notice = tab.getByText('Saved. It counts from now on.')
  await notice.waitFor()
  // The bar with the save button sticks to the same edge of the screen.
  const isOnTop = await notice.evaluate(element => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
  expect(isOnTop).toBe(true)
  await tab.getByText('No changes').waitFor()
  expect(await tab.getByLabel('Friday', { exact: true }).inputValue()).toBe('08:00-12:00, 22:00-06:00')

  const { schedules } = await read<ScheduleAnswer>(SCHEDULE)
  expect(schedules.length).toBe(2)
  expect(schedules.at(-1)?.schedule).toMatchObject({
    week: {
      5: [
        [480, 720],
        [1320, 1440],
      ],
      6: [[0, 360]],
    },
    holidays: ['2026-11-11'],
  })
  const after = await read<Snapshot>('snapshot')
  expect(after.metrics.map(({ value }) => value)).toEqual(before.metrics.map(({ value }) => value))
})

it('hours that cannot be read are said at their day, and nothing is sent', async () => {
  const { open, read } = await openDemo()
  const tab = await open('/admin/hours')
  const monday = tab.getByLabel('Monday', { exact: true })
  await monday.fill('nine to five')
  await tab.getByRole('button', { name: 'Save hours and SLA' }).click()
  await tab.getByText('Write hours like 08:00-12:00, 13:00-17:00', { exact: false }).first().waitFor()
  expect(await monday.getAttribute('aria-invalid')).toBe('true')
  expect((await read<ScheduleAnswer>(SCHEDULE)).schedules.length).toBe(1)
})

it('promises by priority and public holidays are taken over', async () => {
  const { open, read } = await openDemo({ width: 390, height: 844 })
  const tab = await open('/admin/hours')
  await tab.getByRole('button', { name: /Public holidays of/ }).press('Enter')
  await tab.getByRole('option', { name: /^United States( of America)?$/ }).click()
  await tab.getByRole('button', { name: 'Show holidays' }).click()
  await tab
    .getByRole('checkbox', { name: /Christmas Day/ })
    .first()
    .waitFor()
  await tab.getByRole('button', { name: /^Add \d+ holidays$/ }).click()
  await tab.getByText('Promise times of our own', { exact: false }).click()
  const other = tab.getByRole('group', { name: 'Every other priority' })
  await other.getByLabel('First response within').fill('1 h')
  await tab.getByRole('button', { name: 'Save hours and SLA' }).click()
  await tab.getByText('Saved. It counts from now on.').waitFor()
  const saved = await read<ScheduleAnswer>(SCHEDULE)
  expect(saved.policies.at(-1)?.policy.other.response).toEqual({ time: 3_600_000, clock: 'business' })
  expect(saved.schedules.at(-1)?.schedule.holidays).toContain('2026-12-25')
  expect(
    await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
})

it('the displays page switches the codes of the wall on, by keyboard', async () => {
  const { open, read } = await openDemo()
  const tab = await open('/admin/displays')
  await tab.getByRole('switch', { name: 'Codes that explain each number' }).press(' ')
  await tab.getByText('The wall shows the codes now.').waitFor()
  expect(await read('teams/help-desk/wall')).toMatchObject({ qr: true })
})

it('open tickets and answers are there for a lead', async () => {
  const { open } = await openDemo()
  const tickets = await open('/admin/open-tickets')
  await tickets.getByRole('heading', { name: 'Carry-over debt' }).waitFor()
  await tickets.getByRole('columnheader', { name: 'Customer waits' }).waitFor()
  const answers = await open('/admin/answers')
  const form = answers.getByRole('form', { name: /^Call-back for answer/ }).first()
  await form.getByLabel('What came of the call').fill('Called, all is well now')
  await form.getByRole('button', { name: 'Save call-back' }).click()
  await answers.getByText('Call-back saved.').waitFor()
  await answers
    .getByText(/^Called back by manager/)
    .first()
    .waitFor()
})
