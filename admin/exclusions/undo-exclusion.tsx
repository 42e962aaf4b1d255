import { AlertDialog } from '@kobalte/core/alert-dialog'
import { createSignal, type JSX } from 'solid-js'
import type { Exclusion } from '../../core/model/exclusion.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { AreaField } from '../fields/area-field.tsx'
import { notify } from '../notices.tsx'
import { nameOf } from './exclusion-form.tsx'

interface UndoExclusionProps {
  readonly exclusion: Exclusion
  readonly ask: Ask
  onUndone(): void
}

/** Counts something again, with a reason. */
export function UndoExclusion(props: UndoExclusionProps): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const named = () => nameOf(props.exclusion)

  async function undo(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (reason().trim().length < 5) return void setProblem('Say why, in five letters or more.')
    const path = teamPath(props.exclusion.team, `exclusions/${encodeURIComponent(props.exclusion.id)}/undo`)
    const told = await props.ask(path, { method: 'POST', body: { reason: reason().trim() } })
    if (told.kind === 'done') {
      setOpen(false)
      notify(`${named()} counts again.`)
      return props.onUndone()
    }
    if (told.kind === 'invalid')
      return void setProblem(told.problems[0]?.message ?? 'This reason will not do.')
    setProblem(told.kind === 'failed' ? told.sentence : 'It counts again already. Reload to see it.')
  }

  const saving = createSaving(undo)
  return (
    <AlertDialog open={isOpen()} onOpenChange={setOpen}>
      <AlertDialog.Trigger class="quiet small" aria-label={`Count ${named()} again`}>
        Count again
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="veil" />
        <div class="dialog-place">
          <AlertDialog.Content class="dialog card">
            <AlertDialog.Title as="h2">Count {named()} again?</AlertDialog.Title>
            <AlertDialog.Description>
              It was left out by {props.exclusion.author}: {props.exclusion.reason}. Both reasons stay in the
              history.
            </AlertDialog.Description>
            <form class="sign-in" onSubmit={saving.submit} noValidate>
              <AreaField
                label="Why it counts again"
                value={reason()}
                problem={problem()}
                onType={text => {
                  setReason(text)
                  setProblem(null)
                }}
              />
              <div class="bar">
                <button type="submit" aria-disabled={saving.isUnderWay()}>
                  Count it again
                </button>
                <AlertDialog.CloseButton class="quiet" aria-label="Leave it out">
                  Leave it out
                </AlertDialog.CloseButton>
              </div>
            </form>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog>
  )
}
