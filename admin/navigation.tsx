import { createEffect, createSignal, For, on } from 'solid-js'
import { notify } from './notices.tsx'
import { PAGES } from './pages.ts'
import { explainPath, PAGE_NAMES, pagePath, type Route } from './route-at.ts'
import type { Session } from './session/create-session.ts'

interface NavigationProps {
  readonly route: Route
  readonly team: string
  readonly name: string
  readonly session: Session
}

/** The pages at the side; on a narrow screen a bar at the top that opens them. */
export function Navigation(props: NavigationProps) {
  const [isOpen, setOpen] = createSignal(false)
  createEffect(
    on(
      () => props.route,
      () => setOpen(false),
      { defer: true },
    ),
  )
  const links = () => [
    { path: pagePath('goals'), title: PAGES.goals.title, isHere: isPage(props.route, 'goals') },
    {
      ...{ path: explainPath(props.team, 'mttr'), title: 'Numbers explained' },
      isHere: props.route.kind === 'explain',
    },
    ...PAGE_NAMES.slice(1).map(name => ({
      ...{ path: pagePath(name), title: PAGES[name].title },
      isHere: isPage(props.route, name),
    })),
  ]
  const signOut = async () => {
    const problem = await props.session.signOut()
    if (problem !== null) notify(problem)
  }
  const user = () => {
    const state = props.session.state()
    return state.kind === 'in' ? state.name : 'nobody'
  }
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
        <For each={links()}>
          {link => (
            <a href={link.path} aria-current={link.isHere ? 'page' : undefined}>
              {link.title}
            </a>
          )}
        </For>
        <a href="/display/">The wall itself</a>
        <div class="nav-foot">
          <span>Signed in as {user()}</span>
          <button type="button" class="quiet small" onClick={signOut}>
            Sign out
          </button>
        </div>
      </div>
    </nav>
  )
}

const isPage = (route: Route, name: string) => route.kind === 'page' && route.name === name
