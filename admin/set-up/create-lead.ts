import { createEffect, onCleanup } from 'solid-js'
import type { Address } from '../create-address.ts'

/** Puts the focus on what an address of `leadPath` names, as soon as the page has it. */
export function createLead(address: Address, page: () => HTMLElement | undefined): void {
  createEffect(() => {
    const query = address.query()
    const label = query.get('to')
    const root = page()
    if (label === null || !root) return
    const arrive = () => {
      const found = [...root.querySelectorAll<HTMLElement>('button, input')].find(
        each => nameOf(each) === label,
      )
      if (!found) return
      watch.disconnect()
      query.delete('to')
      address.replaceQuery(query)
      // After what else moves the focus on a new page.
      queueMicrotask(() => found.focus())
    }
    const watch = new MutationObserver(arrive)
    onCleanup(() => watch.disconnect())
    watch.observe(root, { childList: true, subtree: true })
    arrive()
  })
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent
  return (element.getAttribute('aria-label') ?? label ?? '').trim()
}
