import { createSignal, type JSX } from 'solid-js'
import { METRICS } from '../../core/model/metric.ts'
import type { TeamTemplate } from '../../core/model/team-template.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { notify } from '../notices.tsx'
import { TEAMS_PATH } from './teams-answer.ts'

interface NewTeamProps {
  readonly templates: readonly TeamTemplate[]
  readonly ask: Ask
  onMade(): void
}

/** One more team, with the goals of a template and a first month that owes nothing. */
export function NewTeam(props: NewTeamProps): JSX.Element {
  const [template, setTemplate] = createSignal<TeamTemplate['id']>('billing')
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const words = () =>
    Object.fromEntries(props.templates.map(each => [each.id, each.name])) as {
      readonly [id in TeamTemplate['id']]: string
    }
  const goals = () => {
    const found = props.templates.find(({ id }) => id === template())?.goals ?? []
    return found.map(({ metric }) => METRICS[metric].title).join(', ')
  }

  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (name().trim() === '') return void setProblem('Give the team a name.')
    const told = await props.ask(TEAMS_PATH, {
      method: 'POST',
      body: { template: template(), name: name().trim() },
    })
    setProblem(toldProblem(told))
    if (told.kind !== 'done') return
    notify(`${name().trim()} is there. Its first month is a rehearsal.`)
    setName('')
    props.onMade()
  }

  const saving = createSaving(make)
  return (
    <form class="card" onSubmit={saving.submit} noValidate aria-label="New team">
      <h2>New team</h2>
      <div class="rule-grid">
        <WordsField
          label="Begins as"
          value={template()}
          words={words()}
          saved={null}
          problem={null}
          onChoose={setTemplate}
        />
        <TextField
          label="Name"
          value={name()}
          saved={null}
          problem={problem()}
          onType={text => {
            setName(text)
            setProblem(null)
          }}
          onLeave={() => {}}
        />
      </div>
      <p class="sub">Goals: {goals()}. Hours, zone and currency are those of the first team.</p>
      <div class="bar">
        <button type="submit" aria-disabled={saving.isUnderWay()}>
          Make the team
        </button>
      </div>
    </form>
  )
}
