import type { Page } from 'playwright-core'

/** Opens an address of the desk, with all that its page reads at the start. */
export async function settled(tab: Page, url: string): Promise<void> {
  await tab.goto(url)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  await tab.waitForFunction(
    () =>
      !document.querySelector('[aria-busy="true"]') &&
      ![...document.querySelectorAll('[role="status"]')].some(each =>
        /^Loading/.test(each.textContent?.trim() ?? ''),
      ),
  )
}
