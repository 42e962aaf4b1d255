import type { CDPSession } from 'playwright-core'

/** Seconds of processor that the renderers of every open page have used. `whole` is a session of the browser itself. */
export async function rendererSeconds(whole: CDPSession): Promise<number> {
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, one) => sum + one.cpuTime, 0)
}
