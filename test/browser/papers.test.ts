import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { AuditEntry } from '../../core/model/audit-entry.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()

/** What a link downloads, as text. */
async function downloaded(tab: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('link', { name: link, exact: true }).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

it('the history is searched, tells what became of what, and is downloaded in both forms', async () => {
  const { open } = await openDemo({ inForce: true })
  const people = await open('/admin/people')
  await people.getByRole('button', { name: 'Add a person' }).click()
  const form = people.getByRole('form', { name: 'New person' })
  await form.getByLabel('Name').fill('=SUM(A1)')
  await form.getByRole('button', { name: 'Save the person' }).click()
  await people.getByText('=SUM(A1) is saved.').waitFor()

  const tab = await open('/admin/history')
  await tab.getByLabel('Search the history').fill('people sum')
  await tab.getByLabel('Search the history').press('Enter')
  await tab.getByText('1 entry', { exact: true }).waitFor()
  const row = tab.getByRole('row').filter({ hasText: 'changed people' })
  await row.getByText('manager').waitFor()
  await row.getByText(/^\d+ differences?$/).click()
  await row
    .getByText(/became =SUM\(A1\)$/)
    .first()
    .waitFor()

  const csv = await downloaded(tab, 'Download as CSV')
  expect(csv.split('\r\n')[0]).toBe('at,who,address,what,before,after')
  expect(csv.trimEnd().split('\r\n').length).toBe(2)
  expect(csv).not.toMatch(/(^|,)=/m)
  const [line = '', ...rest] = (await downloaded(tab, 'Download as JSON lines')).split('\n')
  expect(rest).toEqual([''])
  const entry = JSON.parse(line) as AuditEntry
  expect([entry.what, entry.who]).toEqual(['people', 'manager'])
  expect(JSON.stringify(entry.after)).toContain('=SUM(A1)')
})

it('the plan sheet says the plan in sentences, to print and to sign, and leads back', async () => {
  const { open } = await openDemo({ inForce: true })
  const tab = await open('/admin/months/2026-10')
  await tab.getByRole('link', { name: 'Plan sheet' }).click()
  const sheet = tab.getByRole('article', { name: 'Plan sheet' })
  await sheet.getByText('Read and understood').waitFor()
  for (const goal of ['Resolution time', 'Satisfaction', 'First response'])
    await sheet.getByText(goal, { exact: false }).first().waitFor()
  await tab.getByRole('button', { name: 'Print or save as PDF' }).waitFor()
  await tab.emulateMedia({ media: 'print' })
  expect(await tab.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false)
  expect(await tab.getByRole('link', { name: 'Back to goals and plan' }).isVisible()).toBe(false)
  await tab.emulateMedia({ media: 'screen' })
  await tab.getByRole('link', { name: 'Back to goals and plan' }).click()
  await tab.getByRole('heading', { name: 'Goals and plan', level: 1 }).waitFor()
})

it('a statement says in sentences what was paid and why, and prints without the desk around it', async () => {
  const { open, context, desk } = await openDemo({ inForce: true })
  const october = await open('/admin/months/2026-10')
  await october.getByRole('button', { name: 'Close October 2026' }).click()
  await october.getByRole('alertdialog').getByRole('button', { name: 'Close October 2026' }).click()
  await october.getByRole('heading', { name: 'Closed' }).waitFor()
  await october.getByRole('link', { name: 'Desk 1' }).click()
  const sheet = october.getByRole('article', { name: 'Statement' })
  await sheet
    .getByText(/^\$[\d,]+\.\d\d$/)
    .first()
    .waitFor()
  await october.emulateMedia({ media: 'print' })
  expect(await sheet.isVisible()).toBe(true)
  expect(await october.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false)
  await october.emulateMedia({ media: 'screen' })
  const paid = await sheet
    .getByText(/^\$[\d,]+\.\d\d$/)
    .first()
    .textContent()

  // The person reads the same amount on their own page, without a sign-in.
  const people = await open('/admin/people')
  await people.getByRole('button', { name: 'Make a link for Desk 1' }).click()
  await people.getByRole('alertdialog').getByRole('button', { name: 'Make the link' }).click()
  const { pathname, hash } = new URL(await people.getByLabel('Link of Desk 1, shown this once').inputValue())
  await context.clearCookies()
  const own = await open(pathname + hash)
  await own.getByRole('heading', { name: 'Desk 1' }).waitFor()
  await own
    .getByText(paid ?? 'an amount', { exact: false })
    .first()
    .waitFor()
  expect(desk.url).toContain('localhost')
})
