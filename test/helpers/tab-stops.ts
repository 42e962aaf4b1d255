import type { Page } from 'playwright-core'

/** What the focus did while Tab went through a page. */
export interface TabWalk {
  /** The controls that can be reached, in the order they stand in the page. */
  readonly expected: readonly string[]
  /** Those the focus came to, in its own order, once round. */
  readonly reached: readonly string[]
  /** Those that look the same with the focus as without it. */
  readonly unseen: readonly string[]
}

declare global {
  interface Window {
    walk?: { expected: string[]; reached: string[]; unseen: string[] }
  }
}

/** Presses Tab from the top of a page until every control had its turn, or the focus stands still. */
export async function walkedByTab(tab: Page): Promise<TabWalk> {
  await tab.evaluate(watch)
  let still = 0
  let before = 0
  const count = await tab.evaluate(() => window.walk?.expected.length ?? 0)
  // A field of a date takes several presses.
  while (before < count && still < 8) {
    await tab.keyboard.press('Tab')
    const reached = await tab.evaluate(() => window.walk?.reached.length ?? 0)
    still = reached === before ? still + 1 : 0
    before = reached
  }
  return tab.evaluate(() => window.walk ?? { expected: [], reached: [], unseen: [] })
}

/** Runs in the page: takes down what can be reached and how it looks, then what the focus comes to. */
function watch(): void {
  const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const isStop = (each: HTMLElement) =>
    each.tabIndex >= 0 &&
    !each.matches(':disabled, [type="hidden"]') &&
    each.closest('[inert], [aria-hidden="true"]') === null &&
    each.checkVisibility({ visibilityProperty: true })
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(isStop)
  const nameOf = (each: HTMLElement) => {
    const said = each.getAttribute('aria-label') ?? each.textContent ?? ''
    return `${stops.indexOf(each)} ${each.tagName.toLowerCase()} ${said.trim().slice(0, 40)}`
  }
  // Of a control that is drawn by its neighbours, the mark of the focus is theirs.
  const look = (each: HTMLElement) =>
    [each, each.parentElement, each.nextElementSibling, each.parentElement?.nextElementSibling]
      .filter(part => part instanceof Element)
      .map(part => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(part)
        return `${outlineStyle === 'none' ? '' : outlineWidth + outlineColor} ${boxShadow} ${borderColor}`
      })
      .join()
  const plain = new Map(stops.map(each => [each, look(each)]))
  const walk = { expected: stops.map(nameOf), reached: [] as string[], unseen: [] as string[] }
  window.walk = walk
  ;(document.activeElement as HTMLElement | null)?.blur()
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const name = nameOf(target)
    if (walk.reached.includes(name)) return
    walk.reached.push(name)
    if (plain.get(target) === look(target)) walk.unseen.push(name)
  })
}
