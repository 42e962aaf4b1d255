import { createTransport } from 'nodemailer'
import type { MailAddress, Message } from '../../core/model/message.ts'
import type { Outcome } from './outcome.ts'
import { textLines } from './text-lines.ts'

const LONGEST = 10_000

/** Sends a message by SMTP. It never rejects. Of what the server says only the number is told. */
export async function sendMail(
  address: MailAddress,
  message: Message,
  withClient: boolean,
): Promise<Outcome> {
  const { host, port, security, user, password, from, to } = address
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
    ignoreTLS: security === 'none',
    ...(user !== '' && { auth: { user, pass: password } }),
    ...{ connectionTimeout: LONGEST, greetingTimeout: LONGEST, socketTimeout: LONGEST, dnsTimeout: LONGEST },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  try {
    await transport.sendMail({
      ...{ from, to: [...to], subject: oneLine(`[${message.team.name}] ${message.title}`) },
      text: [
        message.title,
        '',
        ...textLines(message, withClient),
        ...(message.link ? ['', message.link] : []),
      ]
        .map(oneLine)
        .join('\n'),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Poolboard-Message': oneLine(message.id) },
    })
    return { kind: 'sent', sentence: 'The mail server took it.' }
  } catch (error) {
    return mailOutcome(error)
  } finally {
    transport.close()
  }
}

/** A line break in a name would begin another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** What an error of the mail server means: 5xx will be said again, the rest may pass. */
export function mailOutcome(error: unknown): Outcome {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (code === 'EAUTH')
    return { kind: 'refused', sentence: 'The mail server refused the user name or password.' }
  if (typeof responseCode !== 'number')
    return {
      kind: 'later',
      sentence: 'The mail server cannot be reached, or offers no safe connection.',
      wait: null,
    }
  const sentence = `The mail server answered ${responseCode}.`
  return responseCode >= 500
    ? { kind: 'refused', sentence: `${sentence} Check the addresses and the sign-in.` }
    : { kind: 'later', sentence, wait: null }
}
