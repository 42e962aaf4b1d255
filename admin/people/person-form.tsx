import { For, type JSX } from 'solid-js'
import type { SourceMember } from '../../core/model/source-report.ts'
import { localDate } from '../../core/time/local-date.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { keepDraft } from '../draft/draft-storage.ts'
import { sentence } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import type { TeamLine } from '../teams/teams-answer.ts'
import { createPerson } from './create-person.ts'
import { LeaveRows } from './leave-rows.tsx'
import { MemberField } from './member-field.tsx'
import { MonthRows, PayRows } from './pay-rows.tsx'
import type { PeopleAnswer } from './people-answer.ts'
import { newPerson, personDraft } from './person-draft.ts'
import { SpellRows } from './spell-rows.tsx'

interface PersonFormProps {
  readonly page: PageProps
  readonly answer: PeopleAnswer
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  /** Members of the connected help desk; empty: a member is typed. */
  readonly members: readonly SourceMember[]
  /** Whose form it is; null for somebody new. */
  readonly id: string | null
  onSaved(): void
  onLeave(): void
  /** Somebody else saved people: they are to be read again. */
  onBehind(): void
}

/** Everything about one person that a slice rests on. */
export function PersonForm(props: PersonFormProps): JSX.Element {
  const { speech, team, ask, month } = props.page
  const known = props.answer.people.find(({ id }) => id === props.id)
  // Unsaved changes of somebody who is gone meanwhile have nowhere to stand.
  if (props.id !== null && !known) keepDraft(sessionStorage, `person.${props.id}`, null)
  const start = known ? personDraft(known, speech) : newPerson(team, localDate(speech.zone, speech.now))
  const controls = createPerson(start, props.answer, ask, speech)
  let form: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const wrong = await controls.save()
    if (wrong === null) {
      notify(`${controls.draft().name.trim()} is saved.`)
      return props.onSaved()
    }
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    field?.focus()
    if (!field) notify(`Not saved. ${wrong}`)
    if (controls.isBehind()) props.onBehind()
  }

  const leave = () => {
    controls.kept.drop()
    props.onLeave()
  }

  const saving = createSaving(save)
  return (
    <form
      class="card person-form"
      ref={form}
      onSubmit={saving.submit}
      noValidate
      aria-label={known?.name ?? 'New person'}
    >
      <h2>{known?.name ?? 'New person'}</h2>
      <DraftNote of={controls.kept} speech={speech} />
      <div class="rule-grid">
        <TextField
          label="Name"
          value={controls.draft().name}
          saved={controls.kept.saved('name')}
          problem={controls.problem('name') ?? controls.problem('id')}
          onType={name => controls.change({ name })}
          onLeave={() => {}}
        />
        <MemberField
          members={props.members}
          value={controls.draft().memberId}
          saved={controls.kept.saved('memberId')}
          problem={controls.problem('memberId')}
          onChange={memberId => controls.change({ memberId })}
        />
      </div>
      <SpellRows controls={controls} teams={props.teams} team={team} />
      <LeaveRows controls={controls} />
      <PayRows controls={controls} />
      <MonthRows controls={controls} month={month} />
      <For each={controls.general()}>
        {({ message }) => (
          <p class="field-problem" role="alert">
            {sentence(message)}
          </p>
        )}
      </For>
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          Save {known?.name ?? 'the person'}
        </button>
        <button type="button" class="quiet" onClick={leave}>
          Back to the list
        </button>
      </div>
    </form>
  )
}
