import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { PASSWORD } from '../helpers/open-door.ts'

const openDemo = demoBrowser()

async function signIn(tab: Page, name: string) {
  await tab.getByLabel('Name', { exact: true }).fill(name)
  await tab.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await tab.getByRole('button', { name: 'Sign in' }).click()
}

/** Makes a user of a role; the one-time link that their password is chosen by. */
async function invited(tab: Page, name: string, role: string, person: string | null = null) {
  const form = tab.getByRole('form', { name: 'Somebody new' })
  await form.getByLabel('Name to sign in with').fill(name)
  await form.getByRole('button', { name: /Role/ }).press('Enter')
  await tab.getByRole('option', { name: role }).click()
  if (person !== null) {
    await form.getByRole('button', { name: /People page/ }).press('Enter')
    await tab.getByRole('option', { name: person }).click()
  }
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await tab.getByRole('button', { name: `Make a link for ${name}` }).click()
  const dialog = tab.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await tab.getByLabel(`Link for ${name}, shown this once`).inputValue()
  return `/admin/${new URL(link).hash}`
}

async function choosePassword(tab: Page) {
  await tab.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await tab.getByLabel('The same again', { exact: true }).fill(PASSWORD)
  await tab.getByRole('button', { name: 'Set password and sign in' }).click()
}

it("a lead is invited, chooses a password in another browser, and sees nobody's pay", async () => {
  const { open, context } = await openDemo({ inForce: true })
  const link = await invited(await open('/admin/settings'), 'Kim', 'Lead')
  // Another browser has no cookie of this one.
  await context.clearCookies()
  const tab = await open(link)
  await tab.getByText('You sign in with it as Kim', { exact: false }).waitFor()
  await choosePassword(tab)
  await tab.getByRole('heading', { name: 'Overview' }).waitFor()
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await signIn(tab, 'Kim')
  const pages = tab.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('link', { name: 'Months and payouts' }).click()
  await tab.getByText('Your role does not show corrections', { exact: false }).waitFor()
  await tab.getByRole('link', { name: 'October 2026' }).click()
  await tab.getByText('Your role does not show what each person gets.', { exact: false }).waitFor()
  expect(await tab.getByRole('table', { name: 'Slices' }).count()).toBe(0)
  expect(await pages.getByRole('link', { name: 'History of changes' }).count()).toBe(0)
  await (await open('/admin/history'))
    .getByText('Your role does not open this page.', { exact: false })
    .waitFor()
})

it('a technician sees their own slice, and no other page of the desk', async () => {
  const { open, context, desk } = await openDemo({ inForce: true })
  const person = desk.store.people().people[0]?.name ?? ''
  const link = await invited(await open('/admin/settings'), 'Sam', 'Technician', person)
  await context.clearCookies()
  const tab = await open(link)
  await choosePassword(tab)
  await tab.getByRole('heading', { name: person }).waitFor()
  await (await open('/admin/months'))
    .getByText('Your role does not open this page.', { exact: false })
    .waitFor()
  await tab
    .getByRole('link', { name: /explained$/ })
    .last()
    .click()
  await tab.getByRole('heading', { level: 1 }).waitFor()
  expect(tab.url()).toContain('/explain/help-desk/')
})

it('codes are turned on with a first one, and then asked for at sign-in', async () => {
  const { open, desk } = await openDemo()
  const tab = await open('/admin/settings')
  const card = tab.getByRole('region', { name: 'Codes at sign-in' })
  await card.getByLabel('Your password', { exact: true }).fill('not the password')
  await card.getByRole('button', { name: 'Begin' }).click()
  await card.getByText('That password is not right.').waitFor()
  await card.getByLabel('Your password', { exact: true }).fill(PASSWORD)
  await card.getByRole('button', { name: 'Begin' }).click()
  await card.getByRole('img', { name: 'Code of the link' }).waitFor()
  const secret = Secret.fromBase32((await card.getByRole('code').textContent()) ?? '')
  const code = (ahead = 0) => new TOTP({ secret }).generate({ timestamp: desk.clock.now + ahead })
  await card.getByLabel('Code', { exact: true }).fill(code())
  await card.getByRole('button', { name: 'Turn on codes' }).click()
  await card.getByRole('list', { name: 'Recovery codes' }).waitFor()
  expect(await card.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10)
  await card.getByRole('button', { name: 'I have kept them' }).click()
  await card.getByText('10 recovery codes are left.', { exact: false }).waitFor()
  await tab.getByRole('button', { name: 'Sign out' }).click()
  await signIn(tab, 'manager')
  await tab.getByLabel('Code', { exact: true }).fill('000000')
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await tab.getByText('That code is not right', { exact: false }).waitFor()
  // A code works once; the next one is known half a minute ahead.
  await tab.getByLabel('Code', { exact: true }).fill(code(30_000))
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await tab.getByRole('heading', { name: 'Settings' }).waitFor()
})

it('a key for another tool is shown once, reads, and is removed', async () => {
  const { open, desk } = await openDemo()
  const tab = await open('/admin/settings')
  const card = tab.getByRole('region', { name: 'Keys for other tools' })
  await card.getByLabel('What it is for').fill('Home')
  await card.getByRole('button', { name: 'Make a key' }).click()
  const token = await card.getByLabel('Key Home, shown this once').inputValue()
  const asked = () => fetch(`${desk.url}/api/v1/teams`, { headers: { authorization: `Bearer ${token}` } })
  expect((await asked()).status).toBe(200)
  await card.getByRole('button', { name: 'Done' }).click()
  await card.getByRole('button', { name: 'Remove the key Home' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Remove the key' }).click()
  await card.getByText('There is no key.').waitFor()
  expect((await asked()).status).toBe(401)
})
