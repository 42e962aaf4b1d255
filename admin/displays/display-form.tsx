import { type JSX, Show } from 'solid-js'
import type { DisplayLine } from '../../core/model/display.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { TextField } from '../fields/text-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import type { TeamLine } from '../teams/teams-answer.ts'
import { CareFields } from './care-fields.tsx'
import { codeText } from './code-in.ts'
import { createDisplay } from './create-display.ts'
import { ShownFields } from './shown-fields.tsx'

interface DisplayFormProps {
  readonly page: PageProps
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
  readonly revision: number
  /** What is changed; null: a screen is added. */
  readonly line: DisplayLine | null
  /** From the address that the screen's own code led to; empty without. */
  readonly code: string
  onSaved(): void
  onLeave(): void
  /** Somebody else saved screens: they are to be read again. */
  onBehind(): void
}

/** A new screen by the code that it shows, or the settings of one that is there. */
export function DisplayForm(props: DisplayFormProps): JSX.Element {
  const { line, page } = props
  const given = { line, code: codeText(props.code), team: page.team, revision: props.revision }
  const controls = createDisplay(given, page.ask)
  const title = line ? `Change ${line.name}` : 'Add a screen'
  let form: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const wrong = await controls.save()
    const name = controls.draft().name.trim()
    if (wrong === null) {
      notify(line ? `${name} is saved.` : `${name} is paired. It turns to the wall by itself.`)
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
    <form class="card display-form" ref={form} onSubmit={saving.submit} noValidate aria-label={title}>
      <h2>{title}</h2>
      <DraftNote of={controls.kept} speech={page.speech} />
      <Show when={line === null}>
        <p class="sub">
          Open /display/ of this address on the screen. It shows eight letters; they hold for ten minutes.
        </p>
      </Show>
      <div class="rule-grid">
        <Show when={line === null}>
          <TextField
            label="Code on the screen"
            value={controls.code()}
            saved={null}
            problem={controls.problem('code')}
            onType={controls.type}
            onLeave={() =>
              controls.code() !== codeText(controls.code()) && controls.type(codeText(controls.code()))
            }
          />
        </Show>
        <TextField
          label="Name"
          value={controls.draft().name}
          saved={controls.kept.saved('name')}
          problem={controls.problem('name')}
          onType={name => controls.change({ name })}
          onLeave={() => {}}
        />
      </div>
      <ShownFields controls={controls} teams={props.teams} currency={page.speech.currency} />
      <CareFields controls={controls} zone={page.speech.zone} />
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          {line ? `Save ${line.name}` : 'Add the screen'}
        </button>
        <button type="button" class="quiet" onClick={leave}>
          Back to the list
        </button>
      </div>
    </form>
  )
}
