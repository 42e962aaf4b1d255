import type { Page } from 'playwright-core'

/**
 * The least contrast, as WCAG 2 counts it, of text in elements that a selector finds, against the ground behind them. Text
 * that is cut out of a pattern has no colour of its own and is left out.
 */
export function leastContrast(page: Page, selector: string): Promise<{ least: number; count: number }> {
  return page.evaluate(wanted => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map(part => {
        const share = part / 255
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isClear = (colour: string) => numbers(colour)[3] === 0
    const ground = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const colour = getComputedStyle(element).backgroundColor
      return isClear(colour) ? ground(element.parentElement) : colour
    }
    const parts = [...document.querySelectorAll(wanted)].flatMap(part => [
      part,
      ...part.querySelectorAll('*'),
    ])
    const said = parts.filter(part =>
      [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    const ratios = said
      .filter(part => !isClear(getComputedStyle(part).color))
      .map(part => {
        const [ink, behind] = [getComputedStyle(part).color, ground(part)].map(luminance) as [number, number]
        return (Math.max(ink, behind) + 0.05) / (Math.min(ink, behind) + 0.05)
      })
    return { least: Math.min(...ratios), count: ratios.length }
  }, selector)
}
