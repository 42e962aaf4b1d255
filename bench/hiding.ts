import type { Page } from 'playwright-core'

/**
 * Makes a page that can be hidden: Chromium without a window never hides one by itself. Hidden, it says so to whoever asks
 * or listens, and paints no frames: what waits for one waits until it is shown. Call it before the page is opened.
 */
export async function makeHidable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let hidden = false
    const waiting = new Map<number, FrameRequestCallback>()
    const frame = window.requestAnimationFrame.bind(window)
    const cancel = window.cancelAnimationFrame.bind(window)
    let last = 0
    window.requestAnimationFrame = painted => {
      if (!hidden) return frame(painted)
      last -= 1
      waiting.set(last, painted)
      return last
    }
    window.cancelAnimationFrame = id => {
      if (!waiting.delete(id)) cancel(id)
    }
    Object.defineProperty(document, 'hidden', { get: () => hidden })
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
    document.addEventListener('bench.hide', event => {
      hidden = (event as CustomEvent<boolean>).detail
      const held = hidden ? [] : [...waiting.values()]
      if (!hidden) waiting.clear()
      for (const painted of held) frame(painted)
      document.dispatchEvent(new Event('visibilitychange'))
    })
  })
}

/** Hides a page that was made hidable, or shows it again. */
export const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate(detail => {
    document.dispatchEvent(new CustomEvent('bench.hide', { detail }))
  }, hidden)
