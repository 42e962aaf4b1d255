import { Toast, toaster } from '@kobalte/core/toast'

/** Where notices appear; read aloud as they come. */
export function Notices() {
  return (
    <Toast.Region duration={6000} aria-label="Notices">
      <Toast.List class="notices" />
    </Toast.Region>
  )
}

/** Says one sentence at the edge of the screen. */
export function notify(sentence: string): void {
  toaster.show(props => (
    <Toast toastId={props.toastId} class="notice">
      <Toast.Description>{sentence}</Toast.Description>
      <Toast.CloseButton class="icon" aria-label="Close this notice">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </Toast.CloseButton>
    </Toast>
  ))
}
