import type { Ask } from '../ask.ts'
import { namedAssets } from './named-assets.ts'

/**
 * Whether the page can be loaded anew without an error page: the server is well, gives the page, and gives what the page is
 * made of, which then also lies in the browser's cache. A proxy's own page or a sign-in page in between is no answer.
 */
export async function pageAnswers(ask: Ask): Promise<boolean> {
  try {
    const health = await ask('/healthz', { cache: 'no-store' })
    if (!health.ok || !(await health.text()).startsWith('ok')) return false
    const named = await pageAssets(ask)
    const answers = await Promise.all(named.map(asset => ask(asset)))
    return named.length > 0 && answers.every(({ ok }) => ok)
  } catch {
    return false
  }
}

/** Whether the server's page is made of something else than `own`: then this one came from the device's own copy. */
export async function isOutdated(ask: Ask, own: readonly string[]): Promise<boolean> {
  try {
    const named = await pageAssets(ask)
    return named.length > 0 && named.some(asset => !own.includes(asset))
  } catch {
    return false
  }
}

async function pageAssets(ask: Ask): Promise<readonly string[]> {
  const page = await ask('/display/', { cache: 'no-store' })
  return page.ok ? namedAssets(await page.text()) : []
}
