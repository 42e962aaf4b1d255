import { AlertDialog } from '@kobalte/core/alert-dialog'
import { createSignal, type JSX, Show } from 'solid-js'
import { AreaField } from '../fields/area-field.tsx'

interface QuestionProps {
  /** The words of the button that opens it. */
  readonly button: string
  /** Its whole name where the words alone could mean any of several things. */
  readonly buttonName?: string
  readonly buttonClass?: string
  readonly title: string
  /** What will happen. */
  readonly children: JSX.Element
  readonly act: string
  readonly keep: string
  readonly isBad?: boolean
  /** Asks for a text; `isRequired`: of five letters or more. */
  readonly text?: { readonly label: string; readonly isRequired: boolean }
  /** Does it; resolves to what is wrong, or null. */
  run(text: string): Promise<string | null>
}

/** A question in words before something is done that cannot be taken back, or not by everybody. */
export function Question(props: QuestionProps): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const [text, setText] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    event.stopPropagation()
    if (isBusy()) return
    if (props.text?.isRequired && text().trim().length < 5)
      return void setProblem('Say why, in five letters or more.')
    setBusy(true)
    const wrong = await props.run(text().trim())
    setBusy(false)
    setProblem(wrong)
    if (wrong !== null) return
    setOpen(false)
    setText('')
  }

  return (
    <AlertDialog open={isOpen()} onOpenChange={setOpen}>
      <AlertDialog.Trigger
        type="button"
        class={props.buttonClass ?? 'quiet small'}
        aria-label={props.buttonName}
      >
        {props.button}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay class="veil" />
        <div class="dialog-place">
          <AlertDialog.Content class="dialog card">
            <AlertDialog.Title as="h2">{props.title}</AlertDialog.Title>
            <AlertDialog.Description as="div" class="dialog-words">
              {props.children}
            </AlertDialog.Description>
            <form class="dialog-form" onSubmit={send} noValidate>
              <Show
                when={props.text}
                fallback={
                  <Show when={problem()}>
                    <p class="field-problem" role="alert">
                      {problem()}
                    </p>
                  </Show>
                }
              >
                {asked => (
                  <AreaField
                    label={asked().label}
                    value={text()}
                    problem={problem()}
                    onType={typed => {
                      setText(typed)
                      setProblem(null)
                    }}
                  />
                )}
              </Show>
              <div class="bar">
                <button type="submit" classList={{ bad: props.isBad === true }} aria-disabled={isBusy()}>
                  {props.act}
                </button>
                <AlertDialog.CloseButton class="quiet" aria-label={props.keep}>
                  {props.keep}
                </AlertDialog.CloseButton>
              </div>
            </form>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog>
  )
}
