import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MailAddress } from '../../../core/model/message.ts'
import { sendMail } from '../../../server/messages/send-mail.ts'
import { aMessage } from '../../helpers/a-message.ts'

/** A mail server that speaks enough SMTP; `reply` is what it says to RCPT. */
async function mailServer(reply = '250 OK') {
  const mails: string[] = []
  const server = createServer(socket => {
    let isData = false
    let held = ''
    socket.on('error', () => {})
    socket.write('220 mail.example ESMTP\r\n')
    socket.on('data', part => {
      held += part.toString()
      if (isData) {
        if (!held.includes('\r\n.\r\n')) return
        mails.push(held)
        held = ''
        isData = false
        return void socket.write('250 OK\r\n')
      }
      for (let end = held.indexOf('\r\n'); end >= 0 && !isData; end = held.indexOf('\r\n')) {
        const line = held.slice(0, end)
        held = held.slice(end + 2)
        const verb = line.slice(0, 4).toUpperCase()
        if (verb === 'DATA') isData = true
        if (verb === 'STAR') socket.write('502 not here\r\n')
        else if (verb === 'AUTH') socket.write('535 no: secret-pass\r\n')
        else if (verb === 'EHLO') socket.write('250-mail.example\r\n250 AUTH PLAIN\r\n')
        else socket.write(verb === 'DATA' ? '354 go on\r\n' : `${verb === 'RCPT' ? reply : '250 OK'}\r\n`)
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const address: MailAddress = {
    ...{ host: '127.0.0.1', port, security: 'none', user: '', password: '' },
    ...{ from: 'pool@example.com', to: ['lead@example.com'] },
  }
  return { mails, address }
}

describe('sendMail', () => {
  it('sendMail hands a mail to the server, with the client only where it may', async () => {
    const { mails, address } = await mailServer()
    expect(await sendMail(address, aMessage(), false)).toEqual({
      ...{ kind: 'sent', sentence: 'The mail server took it.' },
    })
    await sendMail(address, aMessage(), true)
    expect(mails[0]).toContain('Subject: [Help desk] A customer was not happy')
    expect(mails[0]).not.toContain('Acme')
    expect(mails[1]).toContain('Client: Acme')
  })

  it('sendMail lets no title begin another header', async () => {
    const { mails, address } = await mailServer()
    await sendMail(address, aMessage({ title: 'Hello\r\nBcc: evil@example.com' }), false)
    expect(mails[0]).not.toMatch(/^Bcc:/im)
  })

  it.each([
    ['550 no such mailbox', 'refused'],
    ['451 try later', 'later'],
  ])('sendMail takes %s as %s, and tells only the number', async (reply, kind) => {
    const { address } = await mailServer(reply)
    const outcome = await sendMail(address, aMessage(), false)
    expect(outcome).toMatchObject({ kind, sentence: expect.stringContaining(reply.slice(0, 3)) })
    expect(outcome.sentence).not.toContain(reply.slice(4))
  })

  it('sendMail tells of a refused sign-in without the password', async () => {
    const { address } = await mailServer()
    const outcome = await sendMail({ ...address, user: 'pool', password: 'secret-pass' }, aMessage(), false)
    expect(outcome.kind).toBe('refused')
    expect(JSON.stringify(outcome)).not.toContain('secret-pass')
  })

  it('sendMail sends nothing where STARTTLS is wanted and not offered', async () => {
    const { mails, address } = await mailServer()
    expect((await sendMail({ ...address, security: 'starttls' }, aMessage(), false)).kind).not.toBe('sent')
    expect(mails).toEqual([])
  })
})
