import { expect, test } from 'vitest'
import { bodyText } from '../../../server/sources/body-text.ts'

test('bodyText is the whole body, also where a character is cut between two parts', async () => {
  const bytes = new TextEncoder().encode('Zoë ✓')
  const body = new ReadableStream<Uint8Array>({
    start(control) {
      for (const byte of bytes) control.enqueue(new Uint8Array([byte]))
      control.close()
    },
  })
  expect(await bodyText(new Response(body), 'PSA')).toBe('Zoë ✓')
})

test('bodyText of an answer without a body is empty', async () => {
  expect(await bodyText(new Response(null, { status: 204 }), 'PSA')).toBe('')
})

test('bodyText stops at the limit and reads no further', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: control => control.enqueue(new Uint8Array(10)),
    cancel: () => {
      cancelled = true
    },
  })
  await expect(bodyText(new Response(body), 'PSA', 25)).rejects.toMatchObject({
    ...{ kind: 'unexpected', message: 'PSA sent more than can be read at once.' },
  })
  expect(cancelled).toBe(true)
  expect(await bodyText(new Response('x'.repeat(25)), 'PSA', 25)).toHaveLength(25)
})
