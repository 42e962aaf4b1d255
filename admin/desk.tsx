import { type Accessor, createEffect, createMemo, type JSX, Match, on, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { METRICS } from '../core/model/metric.ts'
import type { User } from '../core/model/user.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { type TeamPlan, teamPath } from './api.ts'
import type { Address } from './create-address.ts'
import type { Ask } from './create-ask.ts'
import { createLive } from './create-live.ts'
import { createDisplays } from './displays/create-displays.ts'
import { missingDisplays } from './displays/missing-displays.ts'
import { ExplainPage } from './explain/explain-page.tsx'
import { Forbidden } from './forbidden.tsx'
import { createLoaded } from './loaded/create-loaded.ts'
import { LoadedView } from './loaded/loaded-view.tsx'
import { mayOpen } from './may-open.ts'
import { MonthPage } from './months/month-page.tsx'
import { StatementPage } from './months/statement-page.tsx'
import { Navigation } from './navigation.tsx'
import { NotFound } from './not-found.tsx'
import { PAGES, type PageProps } from './pages.ts'
import { PlanSheetPage } from './plan-sheet/plan-sheet-page.tsx'
import { type Route, routeAt } from './route-at.ts'
import type { Session } from './session/create-session.ts'
import { SkipLink } from './skip-link.tsx'
import type { TeamLine } from './teams/teams-answer.ts'

interface DeskProps {
  readonly team: string
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly session: Session
  readonly address: Address
  readonly ask: Ask
  readonly user: User
  onTeam(team: string): void
  onTeams(): void
}

/** The desk of a signed-in person: the navigation and the page of the address. */
export function Desk(props: DeskProps): JSX.Element {
  const live = createLive(props.team, props.session.renewals)
  const plan = createLoaded<TeamPlan>(props.ask, () => teamPath(props.team, 'plan'))
  const route = createMemo(() => routeAt(props.address.path()))
  const page = createMemo(() => pageOf(route()))
  const isDisplays = createMemo(() => ofKind(route(), 'page')?.name === 'displays')
  const displays = createDisplays(live, isDisplays)
  const explained = createMemo(() => ofKind(route(), 'explain'))
  let main: HTMLElement | undefined
  createEffect(() => {
    document.title = `${titleOf(route())} - Poolboard`
  })
  // A new page is a new place to read from.
  createEffect(
    on(
      props.address.path,
      () => {
        scrollTo(0, 0)
        main?.focus()
      },
      { defer: true },
    ),
  )
  const speechOf = ({ locale, plan: { currency }, team }: TeamPlan): Speech => ({
    ...{ locale, currency, zone: team.zone },
    now: live.now() ?? (Date.now() as Speech['now']),
  })
  // Getters: a page is told of a new minute without anything else of it being told again.
  const givenBy = (loaded: Accessor<TeamPlan>): PageProps => ({
    ...{
      team: props.team,
      live,
      displays,
      ask: props.ask,
      user: props.user,
      address: props.address,
      onTeams: () => props.onTeams(),
    },
    get speech() {
      return speechOf(loaded())
    },
    get month() {
      return loaded().month
    },
  })
  return (
    <div class="desk">
      <SkipLink onSkip={() => main?.focus()} />
      <Navigation
        route={route()}
        team={props.team}
        teams={props.teams}
        missing={missingDisplays(displays.state()).length}
        session={props.session}
        onTeam={props.onTeam}
      />
      <main class="page" ref={main} tabIndex={-1}>
        <LoadedView of={plan} what="the team">
          {loaded => {
            const given = givenBy(loaded)
            return (
              <Switch fallback={<NotFound />}>
                <Match when={!mayOpen(route(), props.user)}>
                  <Forbidden />
                </Match>
                <Match when={ofKind(route(), 'month')}>
                  {found => <MonthPage {...given} shown={found().month} />}
                </Match>
                <Match when={ofKind(route(), 'statement')}>
                  {found => <StatementPage {...given} shown={found().month} person={found().person} />}
                </Match>
                <Match when={ofKind(route(), 'plan-sheet')}>
                  <PlanSheetPage {...given} />
                </Match>
                <Match when={page()}>{found => <Dynamic component={found().view} {...given} />}</Match>
                <Match when={explained()}>
                  {found => (
                    <ExplainPage
                      team={found().team}
                      metric={found().metric}
                      ask={props.ask}
                      address={props.address}
                    />
                  )}
                </Match>
              </Switch>
            )
          }}
        </LoadedView>
        <Show when={!live.connected() && live.snapshot()}>
          <p class="offline" role="status">
            The server is not answering. Trying again.
          </p>
        </Show>
      </main>
    </div>
  )
}

const pageOf = (route: Route) => (route.kind === 'page' ? PAGES[route.name] : null)

function ofKind<K extends Route['kind']>(route: Route, kind: K): Extract<Route, { kind: K }> | null {
  return route.kind === kind ? (route as Extract<Route, { kind: K }>) : null
}

function titleOf(route: Route): string {
  if (route.kind === 'page') return PAGES[route.name].title
  if (route.kind === 'month' || route.kind === 'statement') return `Month ${route.month}`
  if (route.kind === 'plan-sheet') return 'Plan sheet'
  return route.kind === 'explain' ? `${METRICS[route.metric].title} explained` : 'Not found'
}
