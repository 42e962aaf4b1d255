import { createServer, type IncomingHttpHeaders } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly event?: string; readonly title?: string }
}

/** A program on the loopback that messages may go to, and what arrived there. */
async function receiver() {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', part => {
      text += part
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const address = server.address()
  return { received, port: typeof address === 'object' && address ? address.port : 0 }
}

it('a webhook is added, a signed test arrives there, and it is removed after a question', async () => {
  const { received, port } = await receiver()
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/messages')
  const form = tab.getByRole('form', { name: 'New channel' })
  await form.getByRole('button', { name: 'Add the channel' }).click()
  await form.getByRole('alert').first().waitFor()
  await form.getByLabel('Name', { exact: true }).fill('Our own tool')
  await form.getByRole('button', { name: /^Kind/ }).press('Enter')
  await tab.getByRole('option', { name: /webhook/i }).click()
  await form
    .getByLabel('Address, with https://, or http:// inside your network')
    .fill(`http://127.0.0.1:${port}/poolboard`)
  await form.getByRole('button', { name: 'Generate a secret' }).click()
  const told = form.getByLabel('The secret, shown this once')
  expect(await told.inputValue()).toMatch(/^[0-9a-f]{64}$/)
  expect(await form.getByLabel('Secret that signs each request').inputValue()).toBe(await told.inputValue())
  await form.getByRole('button', { name: 'Add the channel' }).click()
  await tab.getByText('Our own tool is saved.', { exact: false }).waitFor()

  const card = tab.getByRole('region', { name: 'Our own tool' })
  await card.getByText('Nothing was sent yet.').waitFor()
  await card.getByRole('button', { name: 'Send a test' }).click()
  await expect.poll(() => received.length).toBe(1)
  expect(Object.keys(received[0]?.headers ?? {}).join()).toMatch(/signature/)
  expect(JSON.stringify(received[0]?.body)).toMatch(/test/i)
  await card.getByRole('list', { name: 'Last messages to Our own tool' }).getByText(/test/i).first().waitFor()

  await card.getByRole('button', { name: 'Remove Our own tool' }).click()
  const question = tab.getByRole('alertdialog', { name: 'Remove Our own tool?' })
  await question.getByRole('button', { name: 'Keep it' }).click()
  expect(JSON.stringify(await read('messages'))).not.toContain('127.0.0.1')
  await card.getByRole('button', { name: 'Remove Our own tool' }).click()
  await question.getByRole('button', { name: 'Remove the channel' }).click()
  await question.waitFor({ state: 'detached' })
  await card.waitFor({ state: 'detached' })
  expect(await read<{ channels: unknown[] }>('messages')).toMatchObject({ channels: [] })
})
