import { expect, it } from 'vitest'
import { openSetup } from '../../server/auth/setup-link.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { PASSWORD } from '../helpers/open-door.ts'

const openDemo = demoBrowser()

it('the one-time link sets the password, which then signs in and out', async () => {
  const { desk, open, context } = await openDemo({ signedIn: false })
  const without = await open('/admin/')
  await without.getByRole('heading', { name: 'No password yet' }).waitFor()

  const wrong = await open('/admin/#setup=old')
  await wrong.getByRole('heading', { name: 'This link does not work' }).waitFor()
  expect(await wrong.getByLabel('New password', { exact: true }).count()).toBe(0)

  const token = await openSetup(desk.store.auth)
  const tab = await open(`/admin/#setup=${token}`)
  await tab.getByRole('heading', { name: 'Choose a password' }).waitFor()
  await tab.getByLabel('New password', { exact: true }).fill('too short')
  await tab.getByRole('button', { name: 'Set password and sign in' }).click()
  await tab.getByText('9 of at least 12 letters.', { exact: false }).waitFor()
  await tab.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await tab.getByRole('button', { name: 'Show new password' }).click()
  expect(await tab.getByLabel('New password', { exact: true }).getAttribute('type')).toBe('text')
  await tab.getByLabel('The same again', { exact: true }).fill('something else')
  await tab.getByText('This is not the same as above.').waitFor()
  await tab.getByLabel('The same again', { exact: true }).fill(PASSWORD)
  await tab.getByRole('button', { name: 'Set password and sign in' }).click()
  await tab.getByRole('heading', { name: 'Set-up', level: 1 }).waitFor()
  expect(tab.url()).not.toContain('setup')

  await tab.getByRole('button', { name: 'Sign out' }).click()
  await tab.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect((await context.cookies()).length).toBe(0)
  await tab.getByLabel('Password', { exact: true }).fill('not the password')
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await tab.getByText('That name or password is not right.').waitFor()
  await tab.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await tab.getByLabel('Password', { exact: true }).press('Enter')
  await tab.getByRole('heading', { name: 'Set-up', level: 1 }).waitFor()
})

it('a session that ends in the middle of work keeps what was typed, and saves it after signing in again', async () => {
  const { open, context, read } = await openDemo()
  const tab = await open('/admin/goals')
  const field = tab.getByRole('group', { name: 'Satisfaction' }).getByLabel('Target')
  await field.fill('97%')
  await context.clearCookies()
  await tab.getByRole('button', { name: 'Save for November' }).click()
  const dialog = tab.getByRole('alertdialog', { name: 'Sign in again' })
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await tab.getByText('Saved. The wall shows it now.').waitFor()
  expect(await field.inputValue()).toBe('97%')
  const plan = await read<{ plan: { versions: { goals: { target: object }[] }[] } }>('teams/help-desk/plan')
  expect(plan.plan.versions[0]?.goals[1]?.target).toEqual({ num: 97, den: 100 })
})

it('signing in again can be put off, and nothing is lost', async () => {
  const { open, context } = await openDemo()
  const tab = await open('/admin/goals')
  const field = tab.getByRole('group', { name: 'Satisfaction' }).getByLabel('Target')
  await field.fill('97%')
  await context.clearCookies()
  await tab.getByRole('button', { name: 'Save for November' }).click()
  await tab
    .getByRole('alertdialog', { name: 'Sign in again' })
    .getByRole('button', { name: 'Not now' })
    .click()
  await tab.getByText('You are not signed in.', { exact: false }).waitFor()
  expect(await field.inputValue()).toBe('97%')
})
