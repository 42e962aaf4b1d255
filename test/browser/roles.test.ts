import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { User } from '../../core/model/user.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { openInvite } from '../helpers/open-invite.ts'
import { settled } from '../helpers/settled.ts'
import { signedIn } from '../helpers/signed-in.ts'

const openDemo = demoBrowser()
const LEAD: Partial<User> = { id: 'kim', name: 'Kim', role: 'lead', person: null, seesPay: false }

/** The desk with somebody else signed in than the manager. */
async function openAs(user: Partial<User>) {
  const opened = await openDemo({ inForce: true })
  const { desk, context } = opened
  const value = await signedIn(desk.store, desk.clock.now, user)
  await context.addCookies([{ name: 'poolboard_session', value, url: desk.url }])
  return opened
}

/** Buttons of the page, not of the navigation, that can be pressed. */
const buttons = (tab: Page) =>
  tab
    .getByRole('main')
    .getByRole('button')
    .evaluateAll(all =>
      all.filter(each => !each.matches(':disabled')).map(each => each.textContent?.trim() ?? ''),
    )

it('a lead reads every page without one refusal, and sees no button of a manager', {
  timeout: 120_000,
}, async () => {
  const { open, desk } = await openAs(LEAD)
  const tab = await open('/admin/')
  const refused: string[] = []
  tab.on('response', response => response.status() === 403 && refused.push(response.url()))
  const said: readonly (readonly [string, string])[] = [
    ['/admin/overview', 'What needs a hand today'],
    ['/admin/goals', 'A manager can save goals. You can try here what a change would do.'],
    ['/admin/months/2026-10', 'A manager can close the month.'],
    ['/admin/people', 'A manager can add and change people.'],
    ['/admin/revenue', 'A manager can change and confirm the revenue.'],
    ['/admin/hours', 'A manager can save hours. You can try here what a change would do.'],
    ['/admin/teams', 'A manager can change teams and make new ones.'],
    ['/admin/sources', 'A manager can connect, test and change sources.'],
  ]
  for (const [path, sentence] of said) {
    await settled(tab, desk.url + path)
    await tab.getByText(sentence, { exact: true }).waitFor()
    const found = (await buttons(tab)).filter(name =>
      /^(Save|Close|Approve|Correct|Add a|Edit|Remove$|Make a|Make the|New link|Confirm|Take|Connect|Disconnect|Change$|Test)/.test(
        name,
      ),
    )
    expect([path, found]).toEqual([path, []])
  }
  expect(refused).toEqual([])
  const pages = tab.getByRole('navigation', { name: 'Pages' })
  for (const name of ['Displays', 'Messages', 'History of changes'])
    expect(await pages.getByRole('link', { name }).count()).toBe(0)
})

it('a lead tries a draft of the goals, and nothing is sent', async () => {
  const { open, desk } = await openAs(LEAD)
  const tab = await open('/admin/goals')
  const target = tab.getByRole('group', { name: 'Satisfaction' }).getByLabel('Target')
  await target.fill('98%')
  await tab.getByText('1 change', { exact: true }).waitFor()
  await target.press('Enter')
  await tab.getByRole('button', { name: 'Discard' }).click()
  await tab.getByText('No changes', { exact: true }).waitFor()
  expect(desk.store.settings().revision).toBe(0)
})

it('a technician whom nobody chose on the People page has no way into explanations that are not there', async () => {
  const { open } = await openAs({ ...LEAD, id: 'sam', name: 'Sam', role: 'technician' })
  const tab = await open('/admin/')
  await tab.getByText('Ask a manager to choose you under Settings.', { exact: false }).waitFor()
  const links = tab.getByRole('navigation', { name: 'Pages' }).getByRole('link')
  expect(await links.allTextContents()).toEqual(['Your numbers', 'Settings', 'The wall itself'])
})

it('an invite that is opened while somebody is signed in says so, and can be left or used', async () => {
  const { open, desk } = await openDemo({ inForce: true })
  const token = await openInvite(desk.store, desk.clock.now, 'Kim')
  const tab = await open('/admin/overview')
  await tab.getByRole('heading', { name: 'Overview' }).waitFor()
  await tab.evaluate(hash => {
    location.hash = hash
  }, `setup=${token}`)
  await tab.getByRole('heading', { name: 'You are signed in already' }).waitFor()
  await tab.getByText('chooses a password for Kim.', { exact: false }).waitFor()
  await tab.getByRole('button', { name: 'Stay signed in as manager' }).click()
  await tab.getByRole('heading', { name: 'Overview' }).waitFor()
  expect(tab.url()).not.toContain('setup')

  const again = await open(`/admin/#setup=${token}`)
  await again.getByRole('button', { name: 'Sign out and use the link' }).click()
  await again.getByText('You sign in with it as Kim', { exact: false }).waitFor()
  await again.getByLabel('New password', { exact: true }).fill('a wall of four words')
  await again.getByLabel('The same again', { exact: true }).fill('a wall of four words')
  await again.getByRole('button', { name: 'Set password and sign in' }).click()
  await again.getByText('Signed in as Kim').waitFor()
})
