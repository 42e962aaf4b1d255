import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { deskPath } from './desk-path.ts'

/** The page's address: which page it is, and how it is sorted, searched and filled in. */
export interface Address {
  readonly path: Accessor<string>
  readonly query: Accessor<URLSearchParams>
  /** Another page, or the same with another query; the browser's back button leads back. */
  go(to: string): void
  /** The same page with another query, in the place of this one. */
  replaceQuery(query: URLSearchParams): void
}

/** The browser's address, followed; links between pages of the desk are taken over. It lets go with its owner. */
export function createAddress(): Address {
  const read = () => ({ path: location.pathname, search: location.search })
  const [place, setPlace] = createSignal(read(), {
    equals: (a, b) => a.path === b.path && a.search === b.search,
  })
  const follow = () => void setPlace(read())
  const go = (to: string) => {
    if (to !== location.pathname + location.search) history.pushState(null, '', to)
    follow()
  }
  const take = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!link || !isPlain || event.defaultPrevented || link.target !== '') return
    const to = deskPath(link.href, location.origin)
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  addEventListener('popstate', follow)
  document.addEventListener('click', take)
  onCleanup(() => {
    removeEventListener('popstate', follow)
    document.removeEventListener('click', take)
  })
  return {
    path: () => place().path,
    query: () => new URLSearchParams(place().search),
    go,
    replaceQuery(query) {
      const search = query.toString()
      history.replaceState(null, '', location.pathname + (search === '' ? '' : `?${search}`))
      follow()
    },
  }
}
