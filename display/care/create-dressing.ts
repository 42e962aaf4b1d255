import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { DisplayOrders } from '../../core/model/display.ts'

/** What of a document's root is set: the style sheet reads it there. */
export interface DressedRoot {
  readonly dataset: { [name: string]: string | undefined }
  readonly style: Pick<CSSStyleDeclaration, 'setProperty' | 'removeProperty'>
}

/** What of `matchMedia('(prefers-color-scheme: light)')` is used. */
export interface LightWish {
  readonly matches: boolean
  addEventListener?(type: 'change', listen: () => void): void
  removeEventListener?(type: 'change', listen: () => void): void
}

/** Puts size, safe area and theme on the root of the page, and takes them off with its own end. Call it inside a root. */
export function createDressing(
  orders: Accessor<DisplayOrders | null>,
  root: DressedRoot,
  wish: LightWish,
): void {
  const [isLight, setLight] = createSignal(wish.matches)
  const listen = () => setLight(wish.matches)
  // Safari before 14 knows no events of a wish: there it holds as the page began.
  wish.addEventListener?.('change', listen)
  const theme = () => {
    const asked = orders()?.theme ?? 'dark'
    if (asked === 'auto') return isLight() ? 'light' : 'dark'
    return asked
  }
  createEffect(() => {
    const size = String(orders()?.size ?? 1)
    root.dataset.size = size
    root.style.setProperty('--size', size)
    root.style.setProperty('--safe', String(orders()?.safeArea ?? 0))
    root.dataset.theme = theme()
  })
  onCleanup(() => {
    wish.removeEventListener?.('change', listen)
    delete root.dataset.size
    delete root.dataset.theme
    root.style.removeProperty('--size')
    root.style.removeProperty('--safe')
  })
}
