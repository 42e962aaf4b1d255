import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { WordsField } from './fields/words-field.tsx'
import { notify } from './notices.tsx'
import { PAGES } from './pages.ts'
import { explainPath, PAGE_NAMES, pagePath, type Route } from './route-at.ts'
import type { Session } from './session/create-session.ts'
import type { TeamLine } from './teams/teams-answer.ts'

interface NavigationProps {
  readonly route: Route
  readonly team: string
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly session: Session
  onTeam(team: string): void
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
  const words = () => Object.fromEntries(props.teams.map(({ id, name: each }) => [id, each]))
  const name = () => words()[props.team] ?? 'Poolboard'
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
      <Show when={props.teams.length > 1} fallback={<strong class="nav-name">{name()}</strong>}>
        <div class="nav-team">
          <WordsField
            label="Team"
            value={props.team}
            words={words()}
            saved={null}
            problem={null}
            onChoose={props.onTeam}
          />
        </div>
      </Show>
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

/** A month and its statements stand under their list, a plan sheet under the plan. */
function isPage(route: Route, name: string): boolean {
  if (route.kind === 'page') return route.name === name
  if (route.kind === 'month' || route.kind === 'statement') return name === 'months'
  return route.kind === 'plan-sheet' && name === 'goals'
}
