import { createEffect, createMemo, type JSX, Match, on, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { METRICS } from '../core/model/metric.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { type TeamPlan, teamPath } from './api.ts'
import type { Address } from './create-address.ts'
import type { Ask } from './create-ask.ts'
import { createLive } from './create-live.ts'
import { ExplainPage } from './explain/explain-page.tsx'
import { createLoaded } from './loaded/create-loaded.ts'
import { LoadedView } from './loaded/loaded-view.tsx'
import { Navigation } from './navigation.tsx'
import { NotFound } from './not-found.tsx'
import { PAGES } from './pages.ts'
import { type Route, routeAt } from './route-at.ts'
import type { Session } from './session/create-session.ts'

interface DeskProps {
  readonly team: string
  readonly session: Session
  readonly address: Address
  readonly ask: Ask
}

/** The desk of a signed-in person: the navigation and the page of the address. */
export function Desk(props: DeskProps): JSX.Element {
  const live = createLive(props.team, props.session.renewals)
  const plan = createLoaded<TeamPlan>(props.ask, () => teamPath(props.team, 'plan'))
  const route = createMemo(() => routeAt(props.address.path()))
  const page = createMemo(() => pageOf(route()))
  const explained = createMemo(() => explanationOf(route()))
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
  return (
    <div class="desk">
      <Navigation
        route={route()}
        team={props.team}
        name={live.snapshot()?.team.name ?? 'Poolboard'}
        session={props.session}
      />
      <main class="page" ref={main} tabIndex={-1}>
        <LoadedView of={plan} what="the team">
          {loaded => (
            <Switch fallback={<NotFound />}>
              <Match when={page()}>
                {found => (
                  <Dynamic
                    component={found().view}
                    team={props.team}
                    live={live}
                    ask={props.ask}
                    speech={speechOf(loaded())}
                    month={loaded().month}
                    address={props.address}
                  />
                )}
              </Match>
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
          )}
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
const explanationOf = (route: Route) => (route.kind === 'explain' ? route : null)

function titleOf(route: Route): string {
  if (route.kind === 'page') return PAGES[route.name].title
  return route.kind === 'explain' ? `${METRICS[route.metric].title} explained` : 'Not found'
}
