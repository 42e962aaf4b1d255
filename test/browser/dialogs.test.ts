import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { mySlicePath, planSheetPath, statementPath } from '../../admin/route-at.ts'
import { axeViolations } from '../helpers/axe-violations.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'
import { openInvite } from '../helpers/open-invite.ts'
import { settled } from '../helpers/settled.ts'

const openDemo = demoBrowser()

const SIZES = [
  [1440, 900],
  [390, 844],
] as const

/** Every question that a page of the demo can ask, by the button that asks it. */
const QUESTIONS = [
  ['/admin/goals', 'Remove Satisfaction'],
  ['/admin/months/2026-10', 'Close October 2026'],
  ['/admin/people', 'Remove Desk 1'],
  ['/admin/people', 'Make a link for Desk 1'],
  ['/admin/people', 'End the link of Desk 2'],
  ['/admin/displays', 'Turn on: every screen may show the wall without pairing'],
  ['/admin/settings', 'Remove Kim'],
  ['/admin/settings', 'Make a link for Kim'],
  ['/admin/settings', 'Remove the key Home'],
  ['/admin/messages', 'Remove Our own tool'],
  ['/explain/help-desk/mttr', /^Flag /],
] as const

/** Whether the focus is in the open question. */
const isInside = (tab: Page) =>
  tab.evaluate(() => document.activeElement?.closest('[role="alertdialog"]') !== null)

type Opened = Awaited<ReturnType<typeof openDemo>>

/** Writes to the API as the browser's session may. */
async function write({ context, desk }: Opened, path: string, data: object): Promise<{ token: string }> {
  const url = `${desk.url}/api/v1/${path}`
  const answer = await context.request.post(url, { data, headers: { origin: desk.url } })
  expect([path, answer.ok()]).toEqual([path, true])
  return (await answer.json()) as { token: string }
}

async function prepared(opened: Opened): Promise<void> {
  await openInvite(opened.desk.store, opened.desk.clock.now, 'Kim')
  await write(opened, 'people/desk-2/link', {})
  await write(opened, 'tokens', { name: 'Home' })
  const channel = {
    ...{ revision: 0, name: 'Our own tool', kind: 'webhook', teams: null, events: ['goal-lost'] },
    ...{ quiet: null, clients: false },
    address: { url: 'https://tool.example/poolboard', secret: 'a secret of sixteen letters' },
  }
  await write(opened, 'messages', channel)
}

for (const [width, height] of SIZES)
  it(`a question keeps the focus until it is answered, gives it back, and axe finds nothing wrong at ${width} px`, {
    timeout: 300_000,
  }, async () => {
    const opened = await openDemo({ inForce: true, width, height })
    await prepared(opened)
    const tab = await opened.open('/admin/')
    const wrong: string[] = []
    for (const [path, name] of QUESTIONS) {
      await settled(tab, opened.desk.url + path)
      const button = tab.getByRole('button', { name }).first()
      await button.press('Enter')
      const question = tab.getByRole('alertdialog')
      await question.waitFor()
      await expect.poll(() => isInside(tab)).toBe(true)
      for (let press = 0; press < 6; press += 1) {
        await tab.keyboard.press(press < 4 ? 'Tab' : 'Shift+Tab')
        expect([path, name, await isInside(tab)]).toEqual([path, name, true])
      }
      for (const each of await axeViolations(tab)) wrong.push(`${path} ${name} ${each}`)
      await tab.keyboard.press('Escape')
      await question.waitFor({ state: 'detached' })
      await expect.poll(() => button.evaluate(each => each.matches(':focus'))).toBe(true)
    }
    expect(wrong).toEqual([])
  })

for (const [width, height] of SIZES)
  it(`axe finds nothing wrong on papers, a person's own page and the door at ${width} px`, {
    timeout: 120_000,
  }, async () => {
    const opened = await openDemo({ inForce: true, width, height })
    const { desk, open, context } = opened
    const invite = await openInvite(desk.store, desk.clock.now, 'Kim')
    const { token } = await write(opened, 'people/desk-1/link', {})
    const tab = await open('/admin/months/2026-10')
    await tab.getByRole('button', { name: 'Close October 2026' }).click()
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Close October 2026' }).click()
    await tab.getByRole('heading', { name: 'Closed' }).waitFor()
    const wrong: string[] = []
    const look = async (path: string) => {
      // What stands behind a # alone opens no page anew.
      await tab.goto('about:blank')
      await settled(tab, desk.url + path)
      for (const each of await axeViolations(tab)) wrong.push(`${path} ${each}`)
    }
    for (const path of [
      ...[statementPath('2026-10', 'desk-1'), planSheetPath('2026-11'), '/admin/months/2026-10'],
      ...['/explain/help-desk/mttr', '/explain/help-desk/csat', `/admin/#setup=${invite}`],
    ])
      await look(path)
    await context.clearCookies()
    for (const path of [mySlicePath(token), '/admin/my-slice', '/admin/', `/admin/#setup=${invite}`])
      await look(path)
    await look('/admin/')
    await tab.getByRole('button', { name: 'Sign in' }).click()
    await tab.getByRole('alert').first().waitFor()
    for (const each of await axeViolations(tab)) wrong.push(`problem at the door ${each}`)
    expect(wrong).toEqual([])
  })
