import { createEffect, createMemo, createSignal, type JSX, Match, Switch } from 'solid-js'
import { METRICS } from '../../core/model/metric.ts'
import type { User } from '../../core/model/user.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Address } from '../create-address.ts'
import type { Ask } from '../create-ask.ts'
import { ExplainPage } from '../explain/explain-page.tsx'
import { Forbidden } from '../forbidden.tsx'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { mayOpen } from '../may-open.ts'
import { Navigation } from '../navigation.tsx'
import { NotFound } from '../not-found.tsx'
import { type Route, routeAt } from '../route-at.ts'
import type { Session } from '../session/create-session.ts'
import { ME_PATH, type MeAnswer } from '../settings/settings-answers.ts'
import { SettingsPage } from '../settings/settings-page.tsx'
import { SkipLink } from '../skip-link.tsx'

import { YourNumbersPage } from './your-numbers-page.tsx'

interface OwnDeskProps {
  readonly session: Session
  readonly address: Address
  readonly ask: Ask
  readonly user: User
}

/** The desk of a technician: their own numbers, what stands behind each, and their sign-in. */
export function OwnDesk(props: OwnDeskProps): JSX.Element {
  const me = createLoaded<MeAnswer>(props.ask, () => ME_PATH)
  const [chosen, setChosen] = createSignal<string | null>(null)
  const route = createMemo(() => ownRoute(props.address.path()))
  const explained = createMemo(() => {
    const shown = route()
    return shown.kind === 'explain' ? shown : null
  })
  const isPage = (name: string) => {
    const shown = route()
    return shown.kind === 'page' && shown.name === name
  }
  let main: HTMLElement | undefined
  createEffect(() => {
    document.title = `${titleOf(route())} - Poolboard`
  })
  return (
    <LoadedView of={me} what="your desk">
      {known => {
        const teams = () => known().slice?.teams.map(({ team }) => team) ?? []
        const team = () => teams().find(({ id }) => id === (explained()?.team ?? chosen())) ?? teams()[0]
        return (
          <div class="desk">
            <SkipLink onSkip={() => main?.focus()} />
            <Navigation
              route={route()}
              team={team()?.id ?? ''}
              teams={teams()}
              company={known().slice?.company ?? ''}
              missing={0}
              session={props.session}
              onTeam={setChosen}
            />
            <main class="page" ref={main} tabIndex={-1}>
              <Switch fallback={<NotFound />}>
                <Match when={!mayOpen(route(), props.user)}>
                  <Forbidden />
                </Match>
                <Match when={isPage('your-numbers')}>
                  <YourNumbersPage ask={props.ask} />
                </Match>
                <Match when={isPage('settings')}>
                  <SettingsPage ask={props.ask} user={props.user} speech={speechOf(known())} />
                </Match>
                <Match when={explained()}>
                  {shown => (
                    <ExplainPage
                      team={shown().team}
                      metric={shown().metric}
                      ask={props.ask}
                      address={props.address}
                    />
                  )}
                </Match>
              </Switch>
            </main>
          </div>
        )
      }}
    </LoadedView>
  )
}

/** The desk without a page named is a technician's own numbers. */
const ownRoute = (path: string): Route =>
  /^\/admin\/?$/.test(path) ? { kind: 'page', name: 'your-numbers' } : routeAt(path)

function titleOf(route: Route): string {
  if (route.kind === 'explain') return `${METRICS[route.metric].title} explained`
  return route.kind === 'page' && route.name === 'settings' ? 'Settings' : 'Your numbers'
}

/** Times are said where the team is, as on every other desk; without a team, where the reader is. */
const speechOf = ({ slice }: MeAnswer): Speech => ({
  locale: slice?.locale ?? navigator.language,
  currency: slice?.teams[0]?.currency ?? 'USD',
  zone: slice?.teams[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: slice?.now ?? (Date.now() as Speech['now']),
})
