import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Statement } from '../../core/bonus/statement.ts'
import type { MonthPage } from '../../core/model/month-page.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()
const OCTOBER = 'teams/help-desk/months/2026-10'

it('a month is closed after a question, and the cents of its payroll file equal those of its statements', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/months')
  await tab.getByRole('link', { name: 'October 2026' }).click()
  await tab.getByRole('heading', { name: 'Before closing' }).waitFor()
  await tab.getByRole('button', { name: 'Close October 2026' }).click()
  const question = tab.getByRole('alertdialog', { name: 'Close October 2026?' })
  await question.getByText('Nothing changes a closed month again.', { exact: false }).waitFor()
  await question.getByRole('button', { name: 'Not yet' }).click()
  expect((await read<MonthPage>(OCTOBER)).closed).toBeNull()

  await tab.getByRole('button', { name: 'Close October 2026' }).click()
  await question.getByLabel('Note, if there is something to say').fill('First month with the new rules')
  await question.getByRole('button', { name: 'Close October 2026' }).click()
  await tab.getByText('October 2026 is closed. Statements and the payroll file are ready.').waitFor()
  const { sha256, payout } = await read<MonthPage>(OCTOBER)
  await tab.getByRole('region', { name: 'Closed' }).getByText(String(sha256)).waitFor()

  const [file] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('link', { name: 'Payroll CSV', exact: true }).click(),
  ])
  const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').slice(1)
  const paid = new Map(rows.map(row => row.split(',')).map(cells => [cells[0], cells[4]]))
  expect(paid.size).toBe(8)
  for (const [person, amount] of paid) {
    const { statement } = await read<{ statement: Statement }>(`${OCTOBER}/statements/${person}`)
    expect(amount).toBe((statement.total / 100).toFixed(2))
  }
  const sum = rows.reduce((all, row) => all + Math.round(Number(row.split(',')[4]) * 100), 0)
  expect(sum + (payout?.remainder ?? 0)).toBe(payout?.payable)

  await tab.getByRole('link', { name: 'Desk 1' }).click()
  await tab.getByRole('heading', { name: 'How the slice was cut' }).waitFor()
  await tab.getByRole('button', { name: 'Print or save as PDF' }).waitFor()
})

it('a month whose figure moved since it was looked at is asked about again, with both figures', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const { figure } = await read<MonthPage>(OCTOBER)
  const text = (cents: number) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`
  const payable = figure?.payable ?? 0
  const tab = await open('/admin/overview')
  // The page was read when the goals stood otherwise.
  await tab.route(`**/api/v1/${OCTOBER}`, async route => {
    const response = await route.fetch()
    const page: MonthPage = await response.json()
    const parts = { ...page.figure?.parts, values: '0'.repeat(64) }
    await route.fulfill({ response, json: { ...page, figure: { payable: payable - 100_00, parts } } })
  })
  await tab.goto(`${new URL(tab.url()).origin}/admin/months/2026-10`)
  await tab.getByRole('button', { name: 'Close October 2026' }).click()
  const question = tab.getByRole('alertdialog', { name: 'Close October 2026?' })
  await question.getByText(`October 2026 pays ${text(payable - 100_00)}`, { exact: false }).waitFor()
  await question.getByRole('button', { name: 'Close October 2026' }).click()
  await question.getByText(`You looked at ${text(payable - 100_00)}.`, { exact: false }).waitFor()
  await question.getByText('Moved: the amount and the values of the goals.', { exact: false }).waitFor()
  await question.getByText(`October 2026 pays ${text(payable)}`, { exact: false }).waitFor()
  expect((await read<MonthPage>(OCTOBER)).closed).toBeNull()
  await tab.unroute(`**/api/v1/${OCTOBER}`)
  await question.getByRole('button', { name: 'Close October 2026' }).click()
  await tab.getByText('October 2026 is closed.', { exact: false }).waitFor()
  expect((await read<MonthPage>(OCTOBER)).payout?.payable).toBe(payable)
})

it('an adjustment of a closed month is paid with a later one and stands in the list', async () => {
  const { open } = await openDemo({ inForce: true, width: 390, height: 844 })
  const tab = await open('/admin/months/2026-10')
  await tab.getByRole('button', { name: 'Close October 2026' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Close October 2026' }).click()
  await tab.getByRole('heading', { name: 'Closed' }).waitFor()
  const list = await open('/admin/months')
  const form = list.getByRole('form', { name: 'New adjustment' })
  await form.getByLabel('Amount, below 0 to take back').fill('twenty')
  await form.getByLabel('Reason, for the statement').fill('Two late answers')
  await form.getByRole('button', { name: 'Save the adjustment' }).click()
  await form.getByRole('alert').filter({ hasText: 'Write an amount like' }).waitFor()
  await form.getByLabel('Amount, below 0 to take back').fill('-$20.50')
  await form.getByRole('button', { name: 'Save the adjustment' }).click()
  await list.getByText('Saved. It is paid with November 2026.').waitFor()
  await list.getByText('Desk 1, -$20.50').waitFor()
  await list.getByText('Closed, adjusted').waitFor()
  expect(
    await list.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
})
