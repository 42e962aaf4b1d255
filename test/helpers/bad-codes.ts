import type { Page } from 'playwright-core'
import type { GlassText } from './glass.ts'

/** What is wrong with the codes: too small to scan, not square, off their panel, or under a text. */
export async function badCodes(page: Page, texts: readonly GlassText[], unit: number): Promise<string[]> {
  const codes = await page.$$eval('.qr', found =>
    found.map(one => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect()
      const panel = one.closest('.metric')!.getBoundingClientRect()
      const isInside =
        left >= panel.left && top >= panel.top && right <= panel.right && bottom <= panel.bottom
      const plot = one.closest('.metric')!.querySelector('.plot')!.getBoundingClientRect()
      return {
        left,
        top,
        right,
        bottom,
        width,
        height,
        isInside,
        isClear: plot.right <= left && plot.height > 0,
      }
    }),
  )
  const problems = codes.flatMap(code => {
    const under = texts.filter(({ box, visible }) => {
      const wide = Math.min(code.right, box.right) - Math.max(code.left, box.left)
      const tall = Math.min(code.bottom, box.bottom) - Math.max(code.top, box.top)
      return visible > 0 && wide > 1 && tall > 1
    })
    return [
      ...(code.width < 15 * unit - 0.1 || Math.abs(code.width - code.height) > 1 ? ['small'] : []),
      ...(code.isInside && code.isClear ? [] : ['off its place']),
      ...under.map(({ text }) => `under ${text}`),
    ]
  })
  return codes.length === 0 ? ['none'] : problems
}
