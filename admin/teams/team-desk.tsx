import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import type { User } from '../../core/model/user.ts'
import type { Address } from '../create-address.ts'
import type { Ask } from '../create-ask.ts'
import { Desk } from '../desk.tsx'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { routeAt } from '../route-at.ts'
import type { Session } from '../session/create-session.ts'
import { chosenTeam, keepTeam } from './chosen-team.ts'
import { TEAMS_PATH, type TeamsAnswer } from './teams-answer.ts'

interface TeamDeskProps {
  readonly session: Session
  readonly address: Address
  readonly ask: Ask
  readonly user: User
}

/** The desk of the team that was looked at last. An explanation names its team in its address. */
export function TeamDesk(props: TeamDeskProps): JSX.Element {
  const loaded = createLoaded<TeamsAnswer>(props.ask, () => TEAMS_PATH)
  const [asked, setAsked] = createSignal<string | null>(null)
  const choose = (team: string) => {
    keepTeam(localStorage, team)
    setAsked(team)
  }
  createEffect(() => {
    const route = routeAt(props.address.path())
    if (route.kind === 'explain') choose(route.team)
  })
  return (
    <LoadedView of={loaded} what="the teams">
      {answer => (
        // Keyed: another team is another desk.
        <Show when={teamOf(answer(), asked())} keyed>
          {team => (
            <Desk
              team={team}
              teams={answer().teams}
              company={answer().company}
              session={props.session}
              address={props.address}
              ask={props.ask}
              user={props.user}
              onTeam={choose}
              onTeams={loaded.load}
            />
          )}
        </Show>
      )}
    </LoadedView>
  )
}

function teamOf({ teams }: TeamsAnswer, asked: string | null): string | null {
  return teams.some(({ id }) => id === asked) ? asked : chosenTeam(localStorage, teams)
}
