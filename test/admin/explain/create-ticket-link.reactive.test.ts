import { createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../admin/create-ask.ts'
import { createTicketLink } from '../../../admin/explain/create-ticket-link.ts'
import type { Explanation } from '../../../core/model/explanation.ts'

async function linked(names: boolean, sources: readonly string[], site: string | null = 'cw.example.com') {
  const sent: string[] = []
  const ask = (async (path: string) => {
    sent.push(path)
    return { kind: 'done', value: { connectwise: site === null ? null : { site } } }
  }) as Ask
  const of = { names, sources: sources.map(id => ({ id })) } as unknown as Explanation
  const link = createRoot(() => createTicketLink(ask, () => of))
  await Promise.resolve()
  return { link, sent }
}

describe('createTicketLink', () => {
  it('createTicketLink leads a signed-in reader to a ticket of ConnectWise', async () => {
    const { link } = await linked(true, ['connectwise'])
    expect(link('1234')).toMatch(/^https:\/\/cw\.example\.com\/.*service_recid=1234$/)
    expect(link('T-1')).toBeNull()
    expect((await linked(true, ['smileback'])).link('1234')).not.toBeNull()
  })

  it('createTicketLink asks nothing and leads nowhere for who is not signed in', async () => {
    const { link, sent } = await linked(false, ['connectwise'])
    expect([link('1234'), sent.length]).toEqual([null, 0])
  })

  it('createTicketLink leads nowhere from the tickets of files or the demo, nor where ConnectWise is not connected', async () => {
    expect((await linked(true, ['csv'])).link('1234')).toBeNull()
    expect((await linked(true, ['demo'])).link('1234')).toBeNull()
    expect((await linked(true, ['connectwise'], null)).link('1234')).toBeNull()
  })
})
