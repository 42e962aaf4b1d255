import { createEffect, createSignal } from 'solid-js'
import type { ConnectionsPage } from '../../core/model/connections-page.ts'
import type { Explanation } from '../../core/model/explanation.ts'
import { ticketLink, ticketTemplate } from '../../core/model/ticket-link.ts'
import type { Ask } from '../create-ask.ts'

/** The address of a ticket in ConnectWise; null where it is not one of ConnectWise's. */
export type TicketLink = (id: string) => string | null

/** Links to the tickets behind a number, for a signed-in reader of tickets that are ConnectWise's. */
export function createTicketLink(ask: Ask, explained: () => Explanation | null): TicketLink {
  const [template, setTemplate] = createSignal<string | null>(null)
  let isAsked = false
  createEffect(() => {
    const of = explained()
    if (isAsked || of === null || !mayLink(of)) return
    isAsked = true
    void ask<Pick<ConnectionsPage, 'connectwise'>>('/api/v1/connections').then(told => {
      const site = told.kind === 'done' ? told.value.connectwise?.site : undefined
      if (site !== undefined) setTemplate(ticketTemplate(site))
    })
  })
  return id => {
    const found = template()
    const of = explained()
    return found !== null && of !== null && mayLink(of) && /^\d+$/.test(id) ? ticketLink(found, id) : null
  }
}

/** Who sees names may see tickets. Files hold numbers of another help desk; SmileBack's answers name ConnectWise's. */
function mayLink({ names, sources }: Pick<Explanation, 'names' | 'sources'>): boolean {
  return names && sources.every(({ id }) => id === 'connectwise' || id === 'smileback')
}
