import { createSignal, type JSX, Show } from 'solid-js'
import { overtimeNote } from '../../core/snapshot/overtime-note.ts'
import { draftNames } from '../draft/draft-storage.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { OrSays } from '../or-says.tsx'
import type { PageProps } from '../pages.ts'
import { createFacts } from '../sources/create-facts.ts'
import { TEAMS_PATH, type TeamsAnswer } from '../teams/teams-answer.ts'
import { PEOPLE_PATH, type PeopleAnswer } from './people-answer.ts'
import { PeopleList } from './people-list.tsx'
import { PersonForm } from './person-form.tsx'

/** Who takes part in the pools: teams and dates, part time, leave, pay and hours, and the link to their own page. */
export function PeoplePage(props: PageProps): JSX.Element {
  const loaded = createLoaded<PeopleAnswer>(props.ask, () => PEOPLE_PATH)
  const teams = createLoaded<TeamsAnswer>(props.ask, () => TEAMS_PATH)
  const facts = createFacts(props.ask)
  const [open, setOpen] = createSignal(keptOpen())
  const saved = () => {
    setOpen(null)
    void loaded.load()
  }
  return (
    <>
      <h1>People</h1>
      <p class="sub">Everybody who may take part in a pool. Nobody but managers sees pay and hours.</p>
      <LoadedView of={teams} what="the teams">
        {known => (
          <LoadedView of={loaded} what="the people">
            {answer => (
              <div class="stack">
                <Show when={open()} keyed>
                  {({ id }) => (
                    <PersonForm
                      page={props}
                      answer={answer()}
                      teams={known().teams}
                      members={facts()?.members ?? []}
                      id={id}
                      onSaved={saved}
                      onLeave={() => setOpen(null)}
                      onBehind={async () => {
                        await loaded.load()
                        setOpen({ id })
                      }}
                    />
                  )}
                </Show>
                <Show when={open() === null}>
                  <OrSays user={props.user} act="PUT /people" says="A manager can add and change people.">
                    <div class="bar">
                      <button type="button" onClick={() => setOpen({ id: null })}>
                        Add a person
                      </button>
                    </div>
                  </OrSays>
                  <PeopleList
                    page={props}
                    answer={answer()}
                    teams={known().teams}
                    onEdit={id => setOpen({ id })}
                    onChanged={loaded.load}
                  />
                  <p class="sub note">{overtimeNote('fte')}</p>
                </Show>
              </div>
            )}
          </LoadedView>
        )}
      </LoadedView>
    </>
  )
}

/** The form that a reload found unsaved changes of. */
function keptOpen(): { readonly id: string | null } | null {
  const [name] = draftNames(sessionStorage, 'person.')
  return name === undefined ? null : { id: name === 'new' ? null : name }
}
