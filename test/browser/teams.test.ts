import { expect, it } from 'vitest'
import type { RevenueAnswer } from '../../admin/revenue/revenue-answer.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()

it('a sales team is made from a template, switched to, and its numbers are typed in and corrected', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/teams')
  const form = tab.getByRole('form', { name: 'New team' })
  await form.getByRole('button', { name: /Begins as/ }).press('Enter')
  await tab.getByRole('option', { name: 'Sales' }).click()
  await form.getByLabel('Name').fill('Sales')
  await form.getByRole('button', { name: 'Make the team' }).click()
  await tab.getByText('Sales is there. Its first month is a rehearsal.').waitFor()
  const pages = tab.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('button', { name: /Team/ }).press('Enter')
  await tab.getByRole('option', { name: 'Sales' }).click()
  await pages.getByRole('link', { name: 'Typed-in numbers' }).click()

  const work = tab.getByRole('region', { name: 'New project work' })
  await work.getByText('New project work has no number yet. Type in the first.').waitFor()
  await work.getByLabel('New number').fill('ten')
  await work.getByRole('button', { name: 'Save the number' }).click()
  await work.getByRole('alert').filter({ hasText: 'Write an amount like' }).waitFor()
  await work.getByLabel('New number').fill('$12,400')
  await work.getByRole('button', { name: 'Save the number' }).click()
  await work.getByText('$12,400', { exact: true }).first().waitFor()
  await work.getByText('All numbers (1)').click()
  await work.getByRole('button', { name: /^Correct New project work of/ }).click()
  await work.getByLabel('Right number').fill('$11,400')
  await work.getByRole('button', { name: 'Save the correction' }).click()
  await tab.getByText('Corrected. The earlier number stays in the history.').waitFor()
  const { readings } = await read<{
    readings: readonly { replaces: string | null; value: { num: number } }[]
  }>('teams/sales/readings')
  expect(readings.map(({ value }) => value.num)).toEqual([1_140_000, 1_240_000])
  expect(readings[0]?.replaces).not.toBeNull()
})

it('revenue is typed in, imported only when every line is right, and confirmed', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/revenue')
  await tab
    .getByText('November 2026 is not confirmed. Its pool goes by October 2026', { exact: false })
    .waitFor()
  await tab.getByRole('button', { name: 'Add a line' }).click()
  const line = tab.getByRole('group', { name: 'Line 1' })
  await line.getByLabel('Client').fill('Brightwater')
  await line.getByLabel('Amount').fill('1,000.50')
  await tab.getByRole('button', { name: 'Save lines' }).click()
  await tab.getByText('Saved. The month counts once it is confirmed.').waitFor()
  const file = (csv: string) => ({ name: 'lines.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await tab.getByLabel('CSV file').setInputFiles(file('client,amount\nAcorn,100\nBirch,much\n'))
  await tab.getByText(/^Line 3, amount: /).waitFor()
  expect((await read<RevenueAnswer>('teams/help-desk/revenue')).lines.length).toBe(1)
  await tab
    .getByLabel('CSV file')
    .setInputFiles(file('client,amount,included\nAcorn,100,yes\nBirch,50,a test\n'))
  await tab.getByText('$1,100.50').first().waitFor()
  await tab.getByRole('button', { name: 'Confirm November 2026' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Confirm it' }).click()
  await tab.getByText('November 2026 is confirmed by manager. Its pool goes by these lines.').waitFor()
  const saved = await read<RevenueAnswer>('teams/help-desk/revenue')
  expect(saved.inForce).toMatchObject({ month: '2026-11', amount: 110_050, confirmed: true })
})

it('other rules of counting are saved only after a question that says what they make of open months', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/teams')
  const form = tab.getByRole('form', { name: 'Help desk' })
  await form.getByLabel('Boards').fill('A board that nobody has')
  await form.getByRole('button', { name: 'Save Help desk' }).click()
  const question = tab.getByRole('alertdialog', { name: 'Count Help desk another way?' })
  await question.getByText('Closed months stay as they are.', { exact: false }).waitFor()
  await question.getByText('November 2026, which runs', { exact: false }).waitFor()
  await question.getByRole('button', { name: 'Keep editing' }).click()
  const boards = async () =>
    (await read<{ teams: { scope: { boards: string[] | null } }[] }>('teams')).teams[0]?.scope.boards
  expect(await boards()).toBeNull()
  await form.getByRole('button', { name: 'Save Help desk' }).click()
  await question.getByRole('button', { name: 'Save and count so' }).click()
  await tab.getByText('Help desk is saved.').waitFor()
  expect(await boards()).toEqual(['A board that nobody has'])
})
