import { Dynamic } from 'solid-js/web'
import { createLive } from './create-live.ts'
import { Navigation } from './navigation.tsx'
import { Notices } from './notices.tsx'
import { PAGES, pageAt } from './pages.ts'

/** The desk of one team: the navigation and the page of the address. */
export function App(props: { team: string }) {
  const live = createLive(props.team)
  const page = pageAt(location.pathname)
  return (
    <div class="desk">
      <Navigation pages={PAGES} current={page} name={live.snapshot()?.team.name ?? 'Poolboard'} />
      <main class="page">
        <Dynamic component={page.view} team={props.team} live={live} />
      </main>
      <Notices />
    </div>
  )
}
