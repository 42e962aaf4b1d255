import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { MissingMark } from './displays/missing-mark.tsx'
import { WordsField } from './fields/words-field.tsx'
import { notify } from './notices.tsx'
import { type PageGroup, type PlaceName, pageGroups } from './page-groups.ts'
import { PAGES } from './pages.ts'
import { explainPath, pagePath, type Route } from './route-at.ts'
import type { Session } from './session/create-session.ts'
import type { TeamLine } from './teams/teams-answer.ts'

interface NavigationProps {
  readonly route: Route
  readonly team: string
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly company: string
  /** Screens that should be there and are not. */
  readonly missing: number
  /** The set-up of the team is done. Absent: there is nothing that this person sets up. */
  readonly isSetUp?: boolean
  readonly session: Session
  onTeam(team: string): void
}

/** The pages at the side, in groups; on a narrow screen a bar at the top that opens them. */
export function Navigation(props: NavigationProps) {
  const [isOpen, setOpen] = createSignal(false)
  let menu: HTMLButtonElement | undefined
  createEffect(
    on(
      () => props.route,
      () => setOpen(false),
      { defer: true },
    ),
  )
  const words = () => Object.fromEntries(props.teams.map(({ id, name: each }) => [id, each]))
  const name = () => words()[props.team] ?? 'Poolboard'
  const signOut = async () => {
    const problem = await props.session.signOut()
    if (problem !== null) notify(problem)
  }
  const user = () => {
    const state = props.session.state()
    return state.kind === 'in' ? state.user : null
  }
  const groups = () => pageGroups(user()?.role ?? 'technician', props.team !== '', props.isSetUp ?? true)
  const close = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen()) return
    setOpen(false)
    menu?.focus()
  }
  return (
    <nav class="nav" aria-label="Pages" onKeyDown={close}>
      <Show when={isShort(props.company)}>
        <span class="nav-company">{props.company}</span>
      </Show>
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
        ref={menu}
        type="button"
        class="quiet nav-menu"
        aria-expanded={isOpen()}
        aria-controls="nav-pages"
        onClick={() => setOpen(!isOpen())}
      >
        Menu
      </button>
      <div class="nav-pages" id="nav-pages" classList={{ open: isOpen() }}>
        <For each={groups()}>
          {group => <Group group={group} route={props.route} team={props.team} missing={props.missing} />}
        </For>
        <a class="nav-wall" href="/display/">
          The wall itself
        </a>
        <div class="nav-foot">
          <span>Signed in as {user()?.name ?? 'nobody'}</span>
          <button type="button" class="quiet small" onClick={signOut}>
            Sign out
          </button>
        </div>
      </div>
    </nav>
  )
}

/** Whether a company's name fits over the pages; a longer one stands on paper alone. */
const isShort = (company: string) => company !== '' && company.length <= 24

function Group(props: Pick<NavigationProps, 'route' | 'team' | 'missing'> & { readonly group: PageGroup }) {
  const path = (place: PlaceName) => (place === 'explain' ? explainPath(props.team, 'mttr') : pagePath(place))
  return (
    <>
      <Show when={props.group.title}>{title => <p class="nav-title">{title()}</p>}</Show>
      <ul aria-label={props.group.title ?? 'Start'}>
        <For each={props.group.places}>
          {place => (
            <li>
              <a href={path(place)} aria-current={isHere(props.route, place) ? 'page' : undefined}>
                {place === 'explain' ? 'Numbers explained' : PAGES[place].title}
                <Show when={place === 'displays' && props.missing > 0}>
                  <MissingMark count={props.missing} />
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

/** A month and its statements stand under their list, a plan sheet under the plan. */
function isHere(route: Route, place: PlaceName): boolean {
  if (route.kind === 'page') return route.name === place
  if (route.kind === 'explain') return place === 'explain'
  if (route.kind === 'month' || route.kind === 'statement') return place === 'months'
  return route.kind === 'plan-sheet' && place === 'goals'
}
