import { expect, test } from 'vitest'
import { problemOf } from '../../../../server/sources/connectwise/problem-of.ts'

const redacted = (text: string) => text.replaceAll('SECRET', '(hidden)')
const problem = (status: number, body: unknown = '', hides = false, path = '/service/tickets') => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const { kind, message } = problemOf({ status, headers: new Headers(), text }, { path, hides, redacted })
  return { kind, message }
}

test('problemOf 401 is the keys, with what the server says', () => {
  expect(problem(401, { code: 'Unauthorized', message: 'Invalid\n login SECRET' })).toEqual({
    kind: 'keys',
    message:
      'ConnectWise refuses the keys. Check the company ID, the public and private key and the client ID. It says: Invalid login (hidden)',
  })
  expect(problem(401, '<html>no</html>').message).toMatch(/client ID\.$/)
})

test('problemOf the code Security is the keys, unless it is a 403 of a role', () => {
  const ssl = { code: 'Security', message: 'SSL is required.', errors: null }
  expect(problem(403, ssl).kind).toBe('keys')
  expect(problem(400, ssl).kind).toBe('keys')
  expect(problem(403, { code: 'Security', message: 'No permission.' }).kind).toBe('role')
})

test('problemOf 403 names the area and how to grant it', () => {
  expect(problem(403, '', false, '/finance/invoices')).toEqual({
    kind: 'role',
    message:
      'The security role of the API member may not read Finance > Invoicing. Give it Inquire: All there, in System > Security Roles.',
  })
})

test('problemOf 404 is the keys only where the server hides behind it', () => {
  expect(problem(404).kind).toBe('unexpected')
  expect(problem(404, '', true).kind).toBe('keys')
  expect(problem(404, { code: 'NotFound', message: 'Gone.' }, true).kind).toBe('unexpected')
})

test('problemOf anything else is unexpected, with status and the first words', () => {
  expect(problem(302).message).toBe(
    'ConnectWise sends on to another address (302). Enter the site that it ends at.',
  )
  const { kind, message } = problem(400, { code: 'InvalidObject', message: `${'x'.repeat(199)}SECRET` })
  expect(kind).toBe('unexpected')
  expect(message).toBe(
    `ConnectWise did not take the question for /service/tickets (400). It says: ${'x'.repeat(199)}(...`,
  )
  expect(problem(409, 'null').message).toMatch(/\(409\)\.$/)
})
