import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { UserDraft } from '../../core/model/auth-bodies.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { notify } from '../notices.tsx'
import { PEOPLE_PATH, type PeopleAnswer } from '../people/people-answer.ts'
import { type SessionLine, USERS_PATH, type UserLine } from './settings-answers.ts'
import { EMPTY_USER, lastSeen } from './user-draft.ts'
import { UserForm } from './user-form.tsx'
import { UserItem } from './user-item.tsx'

interface UsersCardProps {
  readonly self: string
  readonly sessions: readonly SessionLine[]
  readonly ask: Ask
  readonly speech: Speech
  /** Sessions may have ended. */
  onChanged(): void
}

/** Everybody who may sign in, and one more. */
export function UsersCard(props: UsersCardProps): JSX.Element {
  const users = createLoaded<{ users: readonly UserLine[] }>(props.ask, () => USERS_PATH)
  const people = createLoaded<PeopleAnswer>(props.ask, () => PEOPLE_PATH)
  // Counted up, so that each new user begins with an empty form.
  const [turn, setTurn] = createSignal(1)
  const changed = () => {
    void users.load()
    props.onChanged()
  }
  async function add(draft: UserDraft) {
    const told = await props.ask(USERS_PATH, { method: 'POST', body: draft })
    if (told.kind === 'done') {
      notify(`${draft.name} is there. Make a link, so that they choose a password.`)
      setTurn(turn() + 1)
      changed()
    }
    return told
  }
  return (
    <section class="card" aria-label="People who sign in">
      <h2>People who sign in</h2>
      <LoadedView of={people} what="the people">
        {known => (
          <LoadedView of={users} what="who may sign in">
            {answer => {
              // Keyed by user and revision: a form begins from what is saved, and a link stays while others change.
              const keys = createMemo(() => answer().users.map(({ id, revision }) => `${id} ${revision}`))
              return (
                <>
                  <ul class="plain lines">
                    <For each={keys()}>
                      {key => (
                        <Show when={answer().users.find(({ id, revision }) => `${id} ${revision}` === key)}>
                          {user => (
                            <UserItem
                              of={user()}
                              isSelf={user().id === props.self}
                              seen={lastSeen(props.sessions, user().id)}
                              people={known().people}
                              ask={props.ask}
                              speech={props.speech}
                              onChanged={changed}
                            />
                          )}
                        </Show>
                      )}
                    </For>
                  </ul>
                  <h3>Somebody new</h3>
                  <Show when={turn()} keyed>
                    <UserForm
                      name="Somebody new"
                      begin={EMPTY_USER}
                      people={known().people}
                      act="Add"
                      save={add}
                    />
                  </Show>
                </>
              )
            }}
          </LoadedView>
        )}
      </LoadedView>
    </section>
  )
}
