import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { DisplaysAnswer } from '../../admin/displays/displays-answer.ts'
import { deskBrowser } from '../helpers/desk-browser.ts'
import { startDisplayDesk } from '../helpers/start-display-desk.ts'

const openDesk = deskBrowser(startDisplayDesk)

const MONEY = '.amount >> text=$11,093'

/** The code that a screen shows, as a person would type it. */
async function codeOn(screen: Page): Promise<string> {
  const text = await screen.locator('.code').textContent()
  return (text ?? '')
    .replace(/[^A-Z]/g, '')
    .replace(/^(.{4})/, '$1-')
    .toLowerCase()
}

/** A screen that was paired by the form, and its card at the desk. */
async function paired(open: (path: string) => Promise<Page>, name: string) {
  const screen = await open('/display/')
  const desk = await open(`/admin/displays?code=${await codeOn(screen)}`)
  const form = desk.getByRole('form', { name: 'Add a screen' })
  await form.getByLabel('Name', { exact: true }).fill(name)
  await form.getByRole('button', { name: 'Add the screen' }).click()
  await desk.getByText(`${name} is paired. It turns to the wall by itself.`).waitFor()
  await screen.waitForSelector(MONEY, { timeout: 20_000 })
  return { screen, desk, card: desk.getByRole('region', { name, exact: true }) }
}

it('a screen is paired by its code, live at the desk, named, visited, blanked and revoked', async () => {
  const { open, read } = await openDesk()
  const { screen, desk, card } = await paired(open, 'Lobby')
  await card.getByText('Live', { exact: true }).waitFor()
  expect(new URL(desk.url()).search).toBe('')
  await card.getByText('1440 x 900').waitFor()

  await desk.getByRole('button', { name: 'Identify Lobby' }).click()
  await screen.getByText('Lobby', { exact: true }).waitFor()

  await desk.getByRole('button', { name: 'Visitor mode of Lobby' }).click()
  await desk.getByRole('menuitem', { name: '30 minutes' }).click()
  await card.getByText(/^Visitors until 12:30\sPM$/).waitFor()
  await expect.poll(() => screen.locator('body').textContent()).not.toContain('$')
  await desk.getByRole('button', { name: 'End visitor mode of Lobby' }).click()
  await screen.waitForSelector(MONEY)

  await desk.getByRole('button', { name: 'Blank Lobby' }).click()
  await card.getByText('Blank', { exact: true }).first().waitFor()
  await desk.getByRole('button', { name: 'Show again Lobby' }).click()
  await card.getByText('Live', { exact: true }).waitFor()

  await desk.getByRole('button', { name: 'Revoke Lobby' }).click()
  const question = desk.getByRole('alertdialog', { name: 'Revoke Lobby?' })
  await question.getByText('It goes dark at once and asks for a new code.').waitFor()
  await question.getByRole('button', { name: 'Revoke it' }).click()
  await desk.getByText('No screen is paired yet.', { exact: false }).waitFor()
  await screen.waitForSelector('.code')
  expect((await read<DisplaysAnswer>('displays')).displays).toEqual([])
})

it('a screen is added only when every field is right, and changed to show bars without an amount', async () => {
  const { open, read } = await openDesk()
  const { screen, desk } = await paired(open, 'Hall')
  await desk.getByRole('button', { name: 'Add a screen' }).click()
  const added = desk.getByRole('form', { name: 'Add a screen' })
  await added.getByLabel('Code on the screen').fill('hello')
  await added.getByRole('button', { name: 'Add the screen' }).click()
  await added.getByText('Type the eight letters that stand on the screen.', { exact: false }).waitFor()
  await added.getByText('Give the screen a name, for example where it hangs.').waitFor()
  await added.getByLabel('Code on the screen').fill('bcdf ghjk')
  await added.getByLabel('Name', { exact: true }).fill('Nowhere')
  await added.getByRole('button', { name: 'Add the screen' }).click()
  await added.getByText('No screen shows this code. A code holds for ten minutes.').waitFor()
  await added.getByRole('button', { name: 'Back to the list' }).click()

  await desk.getByRole('button', { name: 'Change Hall' }).click()
  const form = desk.getByRole('form', { name: 'Change Hall' })
  await form.getByRole('button', { name: /It may show/ }).press('Enter')
  await desk.getByRole('option', { name: 'Bars only' }).click()
  await form.getByText('Dark at night').click()
  await form.getByLabel('Dim from').fill('8 pm')
  await form.getByRole('button', { name: 'Save Hall' }).click()
  await desk.getByText('Hall is saved.').waitFor()
  await expect.poll(() => screen.locator('body').textContent()).not.toContain('$')
  const { displays } = await read<DisplaysAnswer>('displays')
  expect(displays[0]).toMatchObject({ audience: { pool: 'bars' }, night: { dim: 1200 } })
})

it('a phone looks by a link that opens once, and every screen may show the wall once somebody says so', async () => {
  const { open, context, read } = await openDesk({ width: 390, height: 844 })
  const desk = await open('/admin/displays')
  const card = desk.getByRole('region', { name: 'Look from my phone' })
  await card.getByLabel('Name of the phone').fill('Phone of Dana')
  await card.getByRole('button', { name: 'Make a link' }).click()
  await card.getByRole('img', { name: 'Code of the link' }).waitFor()
  const link = new URL(await card.getByLabel('Link, shown this once').inputValue())
  const phone = await open(link.pathname + link.search)
  await phone.waitForSelector(MONEY, { timeout: 20_000 })
  await desk.getByRole('region', { name: 'Phone of Dana' }).getByText('Live', { exact: true }).waitFor()
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await phone.close()

  await desk.getByRole('button', { name: 'Turn on: every screen may show the wall without pairing' }).click()
  const question = desk.getByRole('alertdialog', { name: 'Show the wall to every screen?' })
  await question.getByRole('button', { name: 'Show it to every screen' }).click()
  await desk.getByText('On. Everybody in reach of this server', { exact: false }).waitFor()
  expect((await read<DisplaysAnswer>('displays')).open).toBe(true)
  const other = await context.browser()!.newPage()
  await other.goto(`${link.origin}/display/`)
  await other.waitForSelector(MONEY, { timeout: 20_000 })
  await other.close()
})

it('a screen that is away for ten minutes is told of at the top of the page and in the navigation', async () => {
  const { open, desk: server } = await openDesk()
  const { screen, desk } = await paired(open, 'Stairs')
  await desk.getByRole('region', { name: 'Stairs' }).getByText('Live', { exact: true }).waitFor()
  await screen.close()
  await desk.getByText(/^Away since 12:00\sPM$/).waitFor()
  server.clock.now = (server.clock.now + 600_000) as typeof server.clock.now
  await desk.reload()
  await desk.getByRole('alert').filter({ hasText: 'Stairs is away for ten minutes or more.' }).waitFor()
  await desk.getByRole('navigation').getByRole('link', { name: 'Displays 1 away' }).waitFor()
})
