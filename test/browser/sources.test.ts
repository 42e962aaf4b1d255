import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import type { ConnectionsPage } from '../../core/model/connections-page.ts'
import { startSimulator } from '../connectwise/start-simulator.ts'
import { KEYS } from '../connectwise/world.ts'
import { NOW } from '../helpers/demo-desk.ts'
import { deskBrowser } from '../helpers/desk-browser.ts'
import { startSourceDesk } from '../helpers/start-source-desk.ts'

const simulator = startSimulator()
const openDesk = deskBrowser(startSourceDesk)

beforeEach(async () => {
  await simulator.begin(NOW)
  await simulator.seed(60)
})

const choose = async (tab: Page, field: Locator, option: string) => {
  await field.press('Enter')
  await tab.getByRole('option', { name: option }).click()
  await field.filter({ hasText: option }).waitFor()
}

/** Opens the form and fills in who and where. */
async function filled(tab: Page, privateKey: string): Promise<Locator> {
  await tab.getByRole('button', { name: 'Connect ConnectWise Manage' }).click()
  const form = tab.getByRole('form', { name: 'ConnectWise Manage' })
  await choose(tab, form.getByRole('button', { name: /^Server/ }), 'own server')
  await form.getByLabel('Host of the own server').fill(`http://${simulator.site()}`)
  await form.getByLabel('Company id', { exact: true }).fill(KEYS.company)
  await form.getByLabel('Client id').fill(KEYS.clientId)
  await form.getByLabel('Public key').fill(KEYS.publicKey)
  await form.getByLabel('Private key').fill(privateKey)
  return form
}

it('wrong keys are told beside their field, and nothing is saved or kept of them', async () => {
  const { open, read } = await openDesk({ inForce: true })
  const tab = await open('/admin/sources')
  const form = await filled(tab, 'not-the-key')
  await form.getByRole('button', { name: 'Test connection' }).click()
  await form.getByRole('alert').filter({ hasText: 'ConnectWise refuses the keys.' }).waitFor()
  expect(await form.getByLabel('Private key').getAttribute('aria-invalid')).toBe('true')
  await form.getByRole('region', { name: 'What the test found' }).getByText('Fails').waitFor()
  expect((await read<ConnectionsPage>('connections')).connectwise).toBeNull()

  await tab.reload()
  await form.getByText('Keys are never kept: enter them again.', { exact: false }).waitFor()
  expect(await form.getByLabel('Company id', { exact: true }).inputValue()).toBe(KEYS.company)
  expect(await form.getByLabel('Private key').inputValue()).toBe('')
})

it('ConnectWise is tested, chosen from, connected in place of the demo, shown live, and disconnected', async () => {
  const { desk, open, read } = await openDesk({ inForce: true })
  await desk.advance(0)
  const tab = await open('/admin/sources')
  const inUse = tab.getByRole('region', { name: 'Sources in use' })
  await inUse.getByText('Demo').waitFor()
  const form = await filled(tab, KEYS.privateKey)
  await form.getByRole('button', { name: 'Test connection' }).click()
  await form.getByText('The connection works.').waitFor()
  await choose(tab, form.getByRole('button', { name: /^Boards that are read/ }), 'only these')
  const boards = form.getByRole('group', { name: 'Boards that are read' })
  expect(await boards.getByRole('checkbox').count()).toBe(3)
  await boards.getByText('Help desk').click()
  await form.getByRole('button', { name: 'Connect ConnectWise Manage' }).click()
  const question = tab.getByRole('alertdialog', { name: 'Leave the demo for ConnectWise Manage?' })
  await question.getByText('The books still hold the demo.', { exact: false }).waitFor()
  await question.getByRole('button', { name: 'Connect and leave the demo' }).click()
  await tab.getByText('Saved. The wall reads ConnectWise Manage from now on.').waitFor()
  await inUse.getByText('ConnectWise', { exact: true }).waitFor()

  const saved = await read<ConnectionsPage>('connections')
  expect(saved.connectwise).toMatchObject({ boards: ['Help desk'], company: KEYS.company })
  expect([saved.keys.connectwise, saved.leaveDemo]).toEqual(['set', null])
  expect(JSON.stringify(saved)).not.toContain(KEYS.privateKey)

  // What polls wait for is answered by another process.
  const isLive = async () => {
    await desk.advance(0)
    return inUse.getByText('Live').isVisible()
  }
  await expect.poll(isLive, { timeout: 10_000 }).toBe(true)
  const ready = tab.getByRole('region', { name: 'Data readiness of ConnectWise Manage' })
  await ready.getByText(/^In order: \d+$/).waitFor()

  await tab.getByRole('button', { name: 'Disconnect ConnectWise Manage' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Disconnect ConnectWise Manage' }).click()
  await tab.getByRole('button', { name: 'Connect ConnectWise Manage', exact: true }).waitFor()
  expect((await read<ConnectionsPage>('connections')).keys.connectwise).toBe('none')
})
