import type { JSHandle, Page } from 'playwright-core'

/** Watches what `selector` finds. `painted`: when the first frame in which its text differs was painted, by the machine's clock. */
export const watchNumbers = (page: Page, selector: string): Promise<JSHandle<{ painted: Promise<number> }>> =>
  page.evaluateHandle(selector => {
    const shown = () => [...document.querySelectorAll(selector)].map(one => one.textContent).join()
    const before = shown()
    const painted = new Promise<number>(resolve => {
      const observer = new MutationObserver(() => {
        if (shown() === before) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(Date.now())
          port2.postMessage(null)
        })
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return { painted }
  }, selector)
