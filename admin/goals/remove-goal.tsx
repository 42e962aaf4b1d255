import { AlertDialog } from '@kobalte/core/alert-dialog'
import { createSignal } from 'solid-js'

/** Takes a goal out of the draft, after a question in words. */
export function RemoveGoal(props: { title: string; onRemove(): void }) {
  const [isOpen, setOpen] = createSignal(false)
  const remove = () => {
    setOpen(false)
    props.onRemove()
  }
  return (
    <AlertDialog open={isOpen()} onOpenChange={setOpen}>
      <AlertDialog.Trigger
        class="icon remove"
        aria-label={`Remove ${props.title}`}
        title={`Remove ${props.title}`}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="veil" />
        <div class="dialog-place">
          <AlertDialog.Content class="dialog card">
            <AlertDialog.Title as="h2">Remove {props.title}?</AlertDialog.Title>
            <AlertDialog.Description>
              {props.title} then earns no part of the pool, and the other goals earn its part. It leaves the
              wall once you save.
            </AlertDialog.Description>
            <div class="bar">
              <button type="button" class="bad" onClick={remove}>
                Remove {props.title}
              </button>
              <AlertDialog.CloseButton class="quiet" aria-label="Keep it">
                Keep it
              </AlertDialog.CloseButton>
            </div>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog>
  )
}
