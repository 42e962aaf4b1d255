import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { builtDisplay } from '../helpers/built-display.ts'
import { deskBrowser } from '../helpers/desk-browser.ts'
import { startDemoDesk } from '../helpers/start-demo-desk.ts'

const openDesk = deskBrowser(async (admin, data, inForce) =>
  startDemoDesk(admin, data, inForce, await builtDisplay(admin)),
)

const SAVE = 'Save for November'

/** Keeps in the page when the save button was last pressed, in milliseconds since 1970. */
const watchSave = (desk: Page) =>
  desk.getByRole('button', { name: SAVE }).evaluate(button => {
    button.addEventListener('click', () => {
      document.body.dataset.pressed = String(performance.timeOrigin + performance.now())
    })
  })

/** Keeps in the page when it first showed the text in `data-wanted`, in milliseconds since 1970. */
const watchText = (screen: Page) =>
  screen.evaluate(() => {
    const { dataset } = document.body
    const look = () => {
      if (!dataset.wanted || dataset.shown || !document.body.textContent.includes(dataset.wanted)) return
      dataset.shown = String(performance.timeOrigin + performance.now())
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

const want = (screen: Page, text: string) =>
  screen.evaluate(wanted => {
    delete document.body.dataset.shown
    document.body.dataset.wanted = wanted
  }, text)

const kept = async (page: Page, name: 'pressed' | 'shown') =>
  Number(await page.locator('body').getAttribute(`data-${name}`))

it('a goal that is saved stands on a paired display in under 300 ms, on the median of five', async () => {
  const { open } = await openDesk()
  const screen = await open('/display/')
  const letters = ((await screen.locator('.code').textContent()) ?? '').replace(/[^A-Z]/g, '')
  const displays = await open(`/admin/displays?code=${letters.slice(0, 4)}-${letters.slice(4)}`)
  const form = displays.getByRole('form', { name: 'Add a screen' })
  await form.getByLabel('Name', { exact: true }).fill('Lobby')
  await form.getByRole('button', { name: 'Add the screen' }).click()
  await screen.getByText('above 99', { exact: false }).first().waitFor({ timeout: 20_000 })
  await displays.close()

  const desk = await open('/admin/goals')
  const target = desk.getByRole('group', { name: 'Satisfaction' }).getByLabel('Target')
  await target.waitFor()
  await watchSave(desk)
  await watchText(screen)
  const took: number[] = []
  for (const percent of ['91', '92', '93', '94', '95']) {
    await target.fill(`${percent}%`)
    await desk.getByText('1 change', { exact: true }).waitFor()
    expect(await screen.locator('body').textContent()).not.toContain(`above ${percent}`)
    await want(screen, `above ${percent}`)
    await desk.getByRole('button', { name: SAVE }).click()
    await screen.locator('body[data-shown]').waitFor()
    took.push(Math.round((await kept(screen, 'shown')) - (await kept(desk, 'pressed'))))
    await desk.getByText('No changes', { exact: true }).waitFor()
  }
  console.log(`Saved goal on a paired display: ${took.join(', ')} ms`)
  expect([...took].sort((a, b) => a - b)[2]).toBeLessThan(300)
})
