import { AlertDialog } from '@kobalte/core/alert-dialog'
import { createSignal, For, type JSX } from 'solid-js'
import type { CountingEffect } from '../../core/model/counting-effect.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { countingLines } from './counting-lines.ts'

interface CountingQuestionProps {
  readonly team: string
  /** Null: nothing is asked. */
  readonly effect: CountingEffect | null
  /** What else it means, a sentence each. */
  readonly also: readonly string[]
  readonly speech: Speech
  onYes(): Promise<void>
  onNo(): void
}

/** Says what other rules of counting do at once, to which months, and asks whether that is meant. */
export function CountingQuestion(props: CountingQuestionProps): JSX.Element {
  const [isBusy, setBusy] = createSignal(false)
  async function yes(): Promise<void> {
    if (isBusy()) return
    setBusy(true)
    await props.onYes()
    setBusy(false)
  }
  return (
    <AlertDialog open={props.effect !== null} onOpenChange={isOpen => !isOpen && props.onNo()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="veil" />
        <div class="dialog-place">
          <AlertDialog.Content class="dialog card">
            <AlertDialog.Title as="h2">Count {props.team} another way?</AlertDialog.Title>
            <AlertDialog.Description as="div" class="dialog-words">
              <p>
                This holds at once, for every month that is not closed, also for the days that are over.
                Closed months stay as they are. The history of changes keeps what it did.
              </p>
              <For each={props.also}>{sentence => <p>{sentence}</p>}</For>
              <ul class="plain">
                <For each={props.effect ? countingLines(props.effect, props.speech) : []}>
                  {line => <li>{line}</li>}
                </For>
              </ul>
            </AlertDialog.Description>
            <div class="bar">
              <button type="button" aria-disabled={isBusy()} onClick={yes}>
                Save and count so
              </button>
              <AlertDialog.CloseButton class="quiet" aria-label="Keep editing">
                Keep editing
              </AlertDialog.CloseButton>
            </div>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog>
  )
}
