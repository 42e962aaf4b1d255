import { createSignal, type JSX, Show } from 'solid-js'
import type { UserDraft } from '../../core/model/auth-bodies.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Told } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { CheckField } from '../fields/check-field.tsx'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import type { PeopleAnswer } from '../people/people-answer.ts'
import { personWords, ROLE_SENTENCES, ROLE_WORDS, userBody } from './user-draft.ts'

interface UserFormProps {
  readonly name: string
  readonly begin: UserDraft
  readonly people: PeopleAnswer['people']
  readonly act: string
  save(draft: UserDraft): Promise<Told<unknown>>
}

/** Who somebody is who signs in: a name, a role, and the person on the People page. */
export function UserForm(props: UserFormProps): JSX.Element {
  const [draft, setDraft] = createSignal<UserDraft>(props.begin)
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const edit = (part: Partial<UserDraft>) => {
    setDraft({ ...draft(), ...part })
    setProblems([])
  }
  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (draft().name.trim() === '') return void setProblems([{ path: 'name', message: 'Type a name.' }])
    const told = await props.save(userBody(draft()))
    if (told.kind === 'invalid') return void setProblems(told.problems)
    const wrong = toldProblem(told)
    setProblems(wrong === null ? [] : [{ path: '', message: wrong }])
  }
  const saving = createSaving(send)
  return (
    <form class="settings-form" aria-label={props.name} onSubmit={saving.submit} noValidate>
      <div class="rule-grid">
        <TextField
          label="Name to sign in with"
          value={draft().name}
          saved={null}
          problem={problemAt(problems(), 'name')}
          onType={name => edit({ name })}
          onLeave={() => {}}
        />
        <WordsField
          label="Role"
          value={draft().role}
          words={ROLE_WORDS}
          saved={null}
          problem={problemAt(problems(), 'role')}
          onChoose={role => edit({ role })}
        />
        <WordsField
          label="Is on the People page"
          value={draft().person ?? ''}
          words={personWords(props.people)}
          saved={null}
          problem={problemAt(problems(), 'person')}
          onChoose={person => edit({ person: person === '' ? null : person })}
        />
      </div>
      <p class="sub">{ROLE_SENTENCES[draft().role]}</p>
      <Show when={draft().role === 'lead'}>
        <CheckField label="May see pay" checked={draft().seesPay} onChange={seesPay => edit({ seesPay })} />
      </Show>
      <Show when={problemAt(problems(), '')}>
        {told => (
          <p class="field-problem" role="alert">
            {told()}
          </p>
        )}
      </Show>
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          {props.act}
        </button>
      </div>
    </form>
  )
}
