import type { Page } from 'playwright-core'

/** One run of text as it stands on the screen, in CSS pixels. */
export interface GlassText {
  readonly text: string
  /** The class names of its element and those around it. */
  readonly within: string
  readonly size: number
  /** Which paragraph it is part of: runs of one may share a line where it wraps. */
  readonly paragraph: number
  /** What is seen of its letters, with those that rise and fall. */
  readonly box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  /** How much of it a clipping element leaves on the screen, from 0 to 1. */
  readonly visible: number
  /** Its line is too long and ends in dots. */
  readonly cut: boolean
}

/** Every run of text on the page, and how much of each can be seen. */
export function glassTexts(page: Page): Promise<GlassText[]> {
  return page.evaluate(() => {
    const found: GlassText[] = []
    const paragraphs: (Element | null)[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.tagName === 'NOSCRIPT') continue
      const paragraph = element.closest('p')
      if (paragraph === null || !paragraphs.includes(paragraph)) paragraphs.push(paragraph)
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, top, right, bottom, width, height } = range.getBoundingClientRect()
      if (width === 0) continue
      const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      const names: string[] = []
      let cut = false
      for (let up: Element | null = element; up; up = up.parentElement) {
        names.push(up.tagName.toLowerCase(), ...up.classList)
        const style = getComputedStyle(up)
        if (up === document.documentElement || (style.overflow === 'visible' && style.contain === 'none'))
          continue
        if (style.textOverflow === 'ellipsis' && up.scrollWidth > up.clientWidth) cut = true
        const edge = up.getBoundingClientRect()
        clip.left = Math.max(clip.left, edge.left)
        clip.top = Math.max(clip.top, edge.top)
        clip.right = Math.min(clip.right, edge.right)
        clip.bottom = Math.min(clip.bottom, edge.bottom)
      }
      const wide = Math.max(0, Math.min(right, clip.right) - Math.max(left, clip.left))
      // The capitals fill the middle of a line; above and below is room for the letters that rise and fall.
      const middle = (top + bottom) / 2
      const room = height * 0.34
      const tall = middle - room >= clip.top - 1 && middle + room <= clip.bottom + 1
      const gone = middle + room <= clip.top || middle - room >= clip.bottom
      found.push({
        text: node.textContent.trim(),
        paragraph: paragraph === null ? -found.length - 1 : paragraphs.indexOf(paragraph),
        within: names.join(' '),
        size: Number.parseFloat(getComputedStyle(element).fontSize),
        box: {
          left: Math.max(left, clip.left),
          top: middle - height * 0.42,
          right: Math.min(right, clip.right),
          bottom: middle + height * 0.42,
        },
        visible: gone ? 0 : (wide / width) * (tall ? 1 : 0.5),
        cut,
      })
    }
    return found
  })
}

/** Pairs of texts whose letters stand on each other. */
export function overlaps(texts: readonly GlassText[]): string[] {
  const seen = texts.filter(({ visible }) => visible > 0)
  return seen.flatMap((one, i) =>
    seen
      .slice(i + 1)
      .filter(({ box, paragraph }) => {
        if (paragraph === one.paragraph) return false
        const wide = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left)
        const tall = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top)
        return wide > 1 && tall > 1
      })
      .map(other => `${one.text} / ${other.text}`),
  )
}
