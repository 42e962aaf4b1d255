import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds wrong on a page as it stands, in light and in dark, each with where it stands. */
export async function axeViolations(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(AXE)
  const wrong: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await tab.emulateMedia({ colorScheme })
    const { violations } = (await tab.evaluate('axe.run()')) as AxeResult
    for (const { id, nodes } of violations)
      for (const node of nodes) wrong.push(`${colorScheme} ${id}: ${node.html} ${node.failureSummary}`)
  }
  return wrong
}
