import type { Page } from 'playwright-core'

const MARK = 'bench.first-number'

/**
 * Opens a page that was never opened before. Resolves to the milliseconds from the start of the navigation until the first
 * frame with a digit in what `selector` finds was painted.
 */
export async function firstNumber(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript(
    ({ mark, selector }) => {
      new MutationObserver((_, observer) => {
        if (![...document.querySelectorAll(selector)].some(one => /\d/.test(one.textContent ?? ''))) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => performance.mark(mark)
          port2.postMessage(null)
        })
      }).observe(document, { childList: true, subtree: true, characterData: true })
    },
    { mark: MARK, selector },
  )
  await page.goto(address)
  const isMarked = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? 0
  const found = await page.waitForFunction(isMarked, MARK, { polling: 100 })
  return await found.jsonValue()
}
