import type { Page } from 'playwright-core'

export interface FigureContrast {
  readonly text: string
  /** Of WCAG: 1 to 21, the least where the letters have several colours. */
  readonly contrast: number
}

/** The contrast of every number on the page, and of every verdict, by the colours that the browser computed. */
export function figureContrasts(page: Page): Promise<FigureContrast[]> {
  return page.evaluate(() => {
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(part => {
        const share = Number(part) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isClear = (colour: string) => /, 0\)$/.test(colour)
    /** Of the letters: their colour, or those of the pattern they are cut out of. */
    const inks = (element: Element): readonly string[] => {
      const { color } = getComputedStyle(element)
      if (!isClear(color)) return [color]
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { backgroundClip, backgroundImage } = getComputedStyle(up)
        if (backgroundClip === 'text') return backgroundImage.match(/rgb\([^)]+\)/g) ?? []
      }
      return [color]
    }
    const ground = (element: Element): string => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const { backgroundColor } = getComputedStyle(up)
        if (!isClear(backgroundColor)) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    const ratio = (one: number, other: number) =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const found: FigureContrast[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const text = walker.currentNode.textContent ?? ''
      if (element === null || !(/\d/.test(text) || element.closest('.verdict'))) continue
      if (element.closest('noscript, .too-old')) continue
      const behind = light(ground(element))
      const contrast = Math.min(...inks(element).map(ink => ratio(light(ink), behind)))
      found.push({ text: text.trim(), contrast })
    }
    return found
  })
}
