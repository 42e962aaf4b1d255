import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { PASSWORD } from '../helpers/open-door.ts'

const openDemo = demoBrowser()

const HERE = /^Your unsaved changes from .+ are here\./

/** A form on a page of the desk: one of its fields, what is typed there, and how the mark of it reads. */
interface Kept {
  readonly page: string
  readonly form: string
  readonly field: string
  readonly typed: string
  /** What the field says is saved; null of something new, which is marked without a word. */
  readonly mark: string | null
  begin?(tab: Page): Promise<void>
}

const FORMS: readonly Kept[] = [
  { page: 'hours', form: 'Hours and SLA', field: 'Friday', typed: '09:00-12:00', mark: '08:00-18:00' },
  { page: 'teams', form: 'Help desk', field: 'Boards', typed: 'Service', mark: 'nothing' },
  {
    page: 'settings',
    form: 'Company',
    field: 'Name, for statements and plan sheets',
    typed: 'Acme',
    mark: 'nothing',
  },
  {
    page: 'exclusions',
    form: 'Leave one out',
    field: 'Reason, shown in public',
    typed: 'An outage',
    mark: null,
  },
  { page: 'messages', form: 'New channel', field: 'Name', typed: 'Our chat', mark: null },
  {
    ...{ page: 'displays', form: 'Add a screen', field: 'Name', typed: 'Kitchen', mark: null },
    begin: tab => tab.getByRole('button', { name: 'Add a screen' }).click(),
  },
  {
    ...{ page: 'people', form: 'New person', field: 'Name', typed: 'Ada', mark: null },
    begin: tab => tab.getByRole('button', { name: 'Add a person' }).click(),
  },
  {
    ...{ page: 'sources', form: 'SmileBack', field: 'Server', typed: 'reviews.example', mark: null },
    begin: tab => tab.getByRole('button', { name: 'Connect SmileBack' }).click(),
  },
]

const isMarked = (field: Locator) => field.evaluate(element => element.classList.contains('changed'))

it.each(FORMS)('the form $form keeps what was typed over a reload, marks it, and drops it', async of => {
  const { open } = await openDemo()
  const tab = await open(`/admin/${of.page}`)
  await of.begin?.(tab)
  const form = tab.getByRole('form', { name: of.form, exact: true })
  const field = form.getByLabel(of.field, { exact: true })
  const before = await field.inputValue()
  expect(await isMarked(field)).toBe(false)
  await field.fill(of.typed)
  await tab.reload()
  await form.getByText(HERE).waitFor()
  expect([await field.inputValue(), await isMarked(field)]).toEqual([of.typed, true])
  if (of.mark !== null) await form.getByText(`Saved: ${of.mark}`, { exact: true }).waitFor()
  await form.getByRole('button', { name: 'Drop them' }).click()
  expect([await field.inputValue(), await isMarked(field)]).toEqual([before, false])
  await tab.reload()
  await tab.getByRole('heading', { level: 1 }).waitFor()
  await of.begin?.(tab)
  await field.waitFor()
  expect(await tab.getByText(HERE).count()).toBe(0)
})

it('unsaved changes wait where somebody else saved since, and are gone once the person signs out', async () => {
  const { open } = await openDemo()
  const tab = await open('/admin/hours')
  const friday = tab.getByLabel('Friday', { exact: true })
  await friday.fill('09:00-12:00')
  const other = await open('/admin/hours')
  // Each tab keeps its own: the other one begins from what is saved, and takes nothing from the first.
  expect(await other.getByLabel('Friday', { exact: true }).inputValue()).toBe('08:00-18:00')
  await other.getByLabel('Monday', { exact: true }).fill('10:00-16:00')
  await other.getByRole('button', { name: 'Save hours and SLA' }).click()
  await other.getByText('Saved. It counts from now on.').waitFor()
  await tab.reload()
  await tab.getByText(/Somebody saved this after your unsaved changes from/).waitFor()
  expect(await friday.inputValue()).toBe('08:00-18:00')
  await tab.getByRole('button', { name: 'Show my changes' }).click()
  expect(await friday.inputValue()).toBe('09:00-12:00')
  await tab.getByText('Saved: 10:00-16:00', { exact: true }).waitFor()
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await tab.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await friday.waitFor()
  expect([await friday.inputValue(), await tab.getByText(HERE).count()]).toEqual(['08:00-18:00', 0])
})

it('a company has a name and a language, which the desk and its papers then have', async () => {
  const { open } = await openDemo({ inForce: true })
  const tab = await open('/admin/settings')
  const form = tab.getByRole('form', { name: 'Company' })
  await form.getByLabel('Name, for statements and plan sheets').fill('Acme IT')
  await form.getByRole('button', { name: /Language and region/ }).press('Enter')
  await tab.getByRole('option', { name: 'German, Germany' }).click()
  await form.getByText(/^Looks like: 1\.234,56, /).waitFor()
  await form.getByRole('button', { name: 'Save the company' }).click()
  await tab.getByText('The company is saved.').waitFor()
  await tab.getByRole('navigation', { name: 'Pages' }).getByText('Acme IT').waitFor()
  await tab.getByRole('link', { name: 'Goals and plan' }).click()
  await tab
    .getByRole('link', { name: /Plan sheet/i })
    .first()
    .click()
  await tab.getByRole('article', { name: 'Plan sheet' }).getByText('Acme IT', { exact: true }).waitFor()
})
