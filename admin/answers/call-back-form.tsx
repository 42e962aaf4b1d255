import { createSignal, type JSX } from 'solid-js'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { AreaField } from '../fields/area-field.tsx'
import { notify } from '../notices.tsx'

interface CallBackFormProps {
  readonly team: string
  readonly survey: string
  readonly outcome: string
  readonly ask: Ask
  onSaved(): void
}

/** What came of calling the customer back. */
export function CallBackForm(props: CallBackFormProps): JSX.Element {
  const [outcome, setOutcome] = createSignal(props.outcome)
  const [problem, setProblem] = createSignal<string | null>(null)
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (outcome().trim().length < 3) return void setProblem('Say what came of the call, in a few words.')
    const path = teamPath(props.team, `call-backs/${encodeURIComponent(props.survey)}`)
    const told = await props.ask(path, { method: 'POST', body: { outcome: outcome().trim() } })
    if (told.kind === 'done') {
      notify('Call-back saved.')
      return props.onSaved()
    }
    if (told.kind === 'failed') return void setProblem(`Not saved. ${told.sentence}`)
    setProblem(told.kind === 'invalid' ? (told.problems[0]?.message ?? 'This will not do.') : 'Try again.')
  }
  const saving = createSaving(save)
  return (
    <form
      class="call-back"
      onSubmit={saving.submit}
      noValidate
      aria-label={`Call-back for answer ${props.survey}`}
    >
      <AreaField
        label="What came of the call"
        value={outcome()}
        problem={problem()}
        onType={text => {
          setOutcome(text)
          setProblem(null)
        }}
      />
      <button type="submit" aria-disabled={saving.isUnderWay()} class="quiet small">
        Save call-back
      </button>
    </form>
  )
}
