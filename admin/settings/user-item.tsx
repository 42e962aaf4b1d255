import { createSignal, type JSX, Show } from 'solid-js'
import type { Instant } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import type { PeopleAnswer } from '../people/people-answer.ts'
import { momentText } from '../words/moment-text.ts'
import { linePath, USERS_PATH, type UserLine } from './settings-answers.ts'
import { ToldOnce } from './told-once.tsx'
import { personWords, ROLE_WORDS } from './user-draft.ts'
import { UserForm } from './user-form.tsx'

interface UserItemProps {
  readonly of: UserLine
  readonly isSelf: boolean
  readonly seen: Instant | null
  readonly people: PeopleAnswer['people']
  readonly ask: Ask
  readonly speech: Speech
  onChanged(): void
}

/** Somebody who may sign in: their link, a change, and their end. */
export function UserItem(props: UserItemProps): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const [link, setLink] = createSignal<string | null>(null)
  const path = () => linePath(USERS_PATH, props.of.id)
  async function invite(): Promise<string | null> {
    const told = await props.ask<{ link: string }>(`${path()}/invite`, { method: 'POST', body: {} })
    if (told.kind === 'done') setLink(told.value.link)
    return toldProblem(told)
  }
  async function remove(): Promise<string | null> {
    const wrong = toldProblem(await props.ask(path(), { method: 'DELETE', body: {} }))
    if (wrong !== null) return wrong
    notify(`${props.of.name} can no longer sign in.`)
    props.onChanged()
    return null
  }
  const save: Parameters<typeof UserForm>[0]['save'] = async draft => {
    const body = { revision: props.of.revision, ...draft }
    const told = await props.ask(path(), { method: 'PUT', body })
    if (told.kind === 'done') {
      notify(`${draft.name} is saved.`)
      props.onChanged()
    }
    return told
  }
  const person = () => (props.of.person === null ? null : personWords(props.people)[props.of.person])
  const facts = () => [
    ROLE_WORDS[props.of.role] + (props.of.role === 'lead' && props.of.seesPay ? ', sees pay' : ''),
    ...(person() ? [`is ${person()} on the People page`] : []),
    props.of.hasPassword ? `codes ${props.of.hasTotp ? 'on' : 'off'}` : 'no password yet',
    ...(props.of.invitedUntil === null
      ? []
      : [`link open until ${momentText(props.of.invitedUntil, props.speech)}`]),
    props.seen === null ? 'not signed in now' : `last seen ${momentText(props.seen, props.speech)}`,
  ]
  return (
    <li>
      <div>
        <b>{props.of.name}</b>
        {props.isSelf ? ' (you)' : ''}
        <p class="sub">{facts().join('; ')}.</p>
      </div>
      <div class="bar tight">
        <button
          type="button"
          class="quiet small"
          aria-label={`Change ${props.of.name}`}
          aria-expanded={isOpen()}
          onClick={() => setOpen(!isOpen())}
        >
          Change
        </button>
        <Show when={!props.isSelf}>
          <Question
            button="Make a link"
            buttonName={`Make a link for ${props.of.name}`}
            title={`A link for ${props.of.name} to choose a password?`}
            act="Make the link"
            keep="Leave it"
            run={invite}
          >
            It works once, within seven days. A link made before stops working. Using it signs {props.of.name}{' '}
            out everywhere and turns their codes off.
          </Question>
          <Question
            button="Remove"
            buttonName={`Remove ${props.of.name}`}
            title={`Remove ${props.of.name}?`}
            act="Remove"
            keep="Keep"
            isBad
            run={remove}
          >
            {props.of.name} is signed out at once and cannot sign in any more. Pay, statements and the person
            on the People page stay as they are.
          </Question>
        </Show>
      </div>
      <Show when={link()}>
        {made => (
          <ToldOnce
            label={`Link for ${props.of.name}, shown this once`}
            text={made()}
            copy="Copy link"
            onDone={() => {
              setLink(null)
              props.onChanged()
            }}
          />
        )}
      </Show>
      <Show when={isOpen()}>
        <UserForm
          name={`Change ${props.of.name}`}
          begin={props.of}
          people={props.people}
          act="Save"
          save={save}
        />
      </Show>
    </li>
  )
}
