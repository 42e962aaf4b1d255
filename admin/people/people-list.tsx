import { For, type JSX, Show } from 'solid-js'
import type { Person } from '../../core/model/person.ts'
import { localDate } from '../../core/time/local-date.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { mayDo } from '../may-do.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import type { TeamLine } from '../teams/teams-answer.ts'
import { without } from './create-person.ts'
import { ErasePerson, hasLeft } from './erase-person.tsx'
import { PEOPLE_PATH, type PeopleAnswer } from './people-answer.ts'
import { PersonLink } from './person-link.tsx'
import { spellsText } from './spells-text.ts'

interface PeopleListProps {
  readonly page: PageProps
  readonly answer: PeopleAnswer
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  onEdit(id: string): void
  onChanged(): void
}

/** Everybody who may take part in a pool. */
export function PeopleList(props: PeopleListProps): JSX.Element {
  const nameOf = (team: string) => props.teams.find(({ id }) => id === team)?.name ?? team
  const mayEdit = () => mayDo(props.page.user, 'PUT /people')
  const today = () => localDate(props.page.speech.zone, props.page.speech.now)
  const mayErase = (person: Person) => hasLeft(person, today()) && !props.answer.erased.includes(person.id)
  const sorted = () => [...props.answer.people].sort((a, b) => a.name.localeCompare(b.name))
  const hasLink = (id: string) => props.answer.links.some(({ person }) => person === id)
  async function remove({ id, name }: Person): Promise<string | null> {
    const body = { revision: props.answer.revision, people: without(props.answer.people, id) }
    const told = await props.page.ask(PEOPLE_PATH, { method: 'PUT', body })
    if (told.kind === 'done') notify(`${name} is removed.`)
    if (told.kind === 'done') props.onChanged()
    return toldProblem(told)
  }
  return (
    <Show when={sorted().length > 0} fallback={<p class="card sub">Nobody is written down yet.</p>}>
      <section class="card" aria-label="People">
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Team</th>
              <Show when={mayEdit()}>
                <th scope="col">Own page</th>
                <th scope="col">
                  <span class="unseen">Edit</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={sorted()}>
              {person => (
                <tr>
                  <td data-label="Name">{person.name}</td>
                  <td data-label="Team">
                    <div>
                      <For each={spellsText(person.spells, nameOf, props.page.speech)} fallback="none">
                        {line => <div>{line}</div>}
                      </For>
                    </div>
                  </td>
                  <Show when={mayEdit()}>
                    <td data-label="Own page">
                      <PersonLink
                        id={person.id}
                        name={person.name}
                        hasLink={hasLink(person.id)}
                        ask={props.page.ask}
                        onChanged={props.onChanged}
                      />
                    </td>
                    <td class="row-act">
                      <div class="bar tight">
                        <button
                          type="button"
                          class="quiet small"
                          aria-label={`Edit ${person.name}`}
                          onClick={() => props.onEdit(person.id)}
                        >
                          Edit
                        </button>
                        <Question
                          button="Remove"
                          buttonName={`Remove ${person.name}`}
                          title={`Remove ${person.name}?`}
                          act={`Remove ${person.name}`}
                          keep="Keep"
                          isBad
                          run={() => remove(person)}
                        >
                          {person.name} then has no part in any month that is not closed, and their link stops
                          working. Who stands in a closed month cannot be removed. For somebody who leaves,
                          give the last day instead.
                        </Question>
                        <Show when={mayErase(person)}>
                          <ErasePerson
                            person={person}
                            revision={props.answer.revision}
                            ask={props.page.ask}
                            onErased={props.onChanged}
                          />
                        </Show>
                      </div>
                    </td>
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </Show>
  )
}
