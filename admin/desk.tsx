import { type Accessor, createEffect, createMemo, type JSX, Match, on, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { User } from '../core/model/user.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { type TeamPlan, teamPath } from './api.ts'
import type { Address } from './create-address.ts'
import type { Ask } from './create-ask.ts'
import { createLive } from './create-live.ts'
import { DamageBanner } from './damage-banner.tsx'
import { createDisplays } from './displays/create-displays.ts'
import { missingDisplays } from './displays/missing-displays.ts'
import { NO_DISPLAYS } from './displays/no-displays.ts'
import { ExplainPage } from './explain/explain-page.tsx'
import { Forbidden } from './forbidden.tsx'
import { createLoaded } from './loaded/create-loaded.ts'
import { LoadedView } from './loaded/loaded-view.tsx'
import { mayOpen } from './may-open.ts'
import { MonthPage } from './months/month-page.tsx'
import { StatementPage } from './months/statement-page.tsx'
import { Navigation } from './navigation.tsx'
import { NotFound } from './not-found.tsx'
import { pageTitle } from './page-title.ts'
import { PAGES, type PageProps } from './pages.ts'
import { pagesFor } from './pages-for.ts'
import { PlainHttp } from './plain-http.tsx'
import { PlanSheetPage } from './plan-sheet/plan-sheet-page.tsx'
import { type Route, routeAt } from './route-at.ts'
import type { Session } from './session/create-session.ts'
import { createLanding } from './set-up/create-landing.ts'
import { createLead } from './set-up/create-lead.ts'
import { createSetUp } from './set-up/create-set-up.ts'
import { SkipLink } from './skip-link.tsx'
import type { TeamLine } from './teams/teams-answer.ts'

interface DeskProps {
  readonly team: string
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly company: string
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
  const sets = pagesFor(props.user.role).includes('set-up')
  const setUp = sets ? createSetUp(props.team, live, props.address.path) : null
  const landing = createLanding(props.address.path, setUp)
  const route = createMemo(() => landing() ?? routeAt(props.address.path()))
  const page = createMemo(() => pageOf(route()))
  const isDisplays = createMemo(() => ofKind(route(), 'page')?.name === 'displays')
  const seesDisplays = pagesFor(props.user.role).includes('displays')
  const displays = seesDisplays ? createDisplays(live, isDisplays) : NO_DISPLAYS
  const explained = createMemo(() => ofKind(route(), 'explain'))
  let main: HTMLElement | undefined
  createEffect(() => {
    document.title = `${pageTitle(route())} - Poolboard`
  })
  // A new page is a new place to read from; another query of the same page is not.
  createEffect(
    on(
      createMemo(props.address.path),
      () => {
        scrollTo(0, 0)
        main?.focus()
      },
      { defer: true },
    ),
  )
  createLead(props.address, () => main)
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
      setUp,
      ask: props.ask,
      user: props.user,
      address: props.address,
      // The plan tells how the company's numbers are said.
      onTeams() {
        void plan.load()
        props.onTeams()
      },
    },
    get speech() {
      return speechOf(loaded())
    },
    get company() {
      return props.company
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
        company={props.company}
        missing={missingDisplays(displays.state()).length}
        isSetUp={setUp?.isDone() !== false}
        session={props.session}
        onTeam={props.onTeam}
      />
      <main class="page" ref={main} tabIndex={-1}>
        <Show when={props.user.role === 'manager'}>
          <PlainHttp />
        </Show>
        <LoadedView of={plan} what="the team">
          {loaded => {
            const given = givenBy(loaded)
            return (
              <>
                <DamageBanner ask={props.ask} user={props.user} speech={given.speech} />
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
              </>
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
