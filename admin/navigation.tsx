import { createSignal, For } from 'solid-js'
import type { Page } from './pages.ts'

/** The pages at the side; on a narrow screen a bar at the top that opens them. */
export function Navigation(props: { pages: readonly Page[]; current: Page; name: string }) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <nav class="nav" aria-label="Pages" onKeyDown={event => event.key === 'Escape' && setOpen(false)}>
      <strong class="nav-name">{props.name}</strong>
      <button
        type="button"
        class="quiet nav-menu"
        aria-expanded={isOpen()}
        aria-controls="nav-pages"
        onClick={() => setOpen(!isOpen())}
      >
        Menu
      </button>
      <div class="nav-pages" id="nav-pages" classList={{ open: isOpen() }}>
        <For each={props.pages}>
          {page => (
            <a href={page.path} aria-current={page === props.current ? 'page' : undefined}>
              {page.title}
            </a>
          )}
        </For>
        <a href="/display/">The wall</a>
        <span class="nav-foot">Opens on this machine only, until sign-in comes</span>
      </div>
    </nav>
  )
}
