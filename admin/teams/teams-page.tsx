import { For, type JSX, Show } from 'solid-js'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { mayDo } from '../may-do.ts'
import { OrReadOnly } from '../or-read-only.tsx'
import type { PageProps } from '../pages.ts'
import { NewTeam } from './new-team.tsx'
import { TeamForm } from './team-form.tsx'
import { TEAMS_PATH, type TeamsAnswer } from './teams-answer.ts'

/** The teams: who has a pool of their own, and which tickets are whose. */
export function TeamsPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<TeamsAnswer>(props.ask, () => TEAMS_PATH)
  const again = () => {
    void loaded.load()
    props.onTeams()
  }
  return (
    <>
      <h1>Teams</h1>
      <p class="sub">
        Each team has goals, a plan and a pool of its own. Switch between them at the top of the navigation.
      </p>
      <LoadedView of={loaded} what="the teams">
        {answer => (
          <div class="stack">
            {/* Keyed: what was saved begins forms of its own. */}
            <Show when={answer()} keyed>
              {({ teams, revision, sourcesKnown, fixedZone }) => (
                <OrReadOnly
                  user={props.user}
                  act="PUT /teams/:team"
                  says="A manager can change teams and make new ones."
                >
                  <For each={teams}>
                    {(team, index) => (
                      <TeamForm
                        team={team}
                        revision={revision}
                        known={sourcesKnown}
                        fixedZone={fixedZone}
                        isFirst={index() === 0}
                        ask={props.ask}
                        speech={props.speech}
                        onSaved={again}
                      />
                    )}
                  </For>
                </OrReadOnly>
              )}
            </Show>
            <Show when={mayDo(props.user, 'POST /teams')}>
              <NewTeam templates={answer().templates} ask={props.ask} onMade={again} />
            </Show>
          </div>
        )}
      </LoadedView>
    </>
  )
}
