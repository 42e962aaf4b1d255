import { AlertDialog } from '@kobalte/core/alert-dialog'
import type { Session } from './create-session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over a page whose session ended: what was typed there stays, and goes on once the person has signed in again. */
export function SignInAgain(props: { session: Session }) {
  return (
    <AlertDialog open={props.session.ended()} onOpenChange={isOpen => !isOpen && props.session.putOff()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="veil" />
        <div class="dialog-place">
          <AlertDialog.Content class="dialog card">
            <AlertDialog.Title as="h2">Sign in again</AlertDialog.Title>
            <AlertDialog.Description>
              Your session has ended. Nothing you typed is lost, and what you asked for goes on after signing
              in.
            </AlertDialog.Description>
            <SignInForm signIn={props.session.signIn} />
            <AlertDialog.CloseButton class="quiet" aria-label="Not now">
              Not now
            </AlertDialog.CloseButton>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog>
  )
}
