import { createSignal, type JSX, Show } from 'solid-js'
import { ToldOnce } from '../settings/told-once.tsx'
import { KeyField } from '../sources/key-field.tsx'
import { newSecret } from './new-secret.ts'

interface SecretFieldProps {
  readonly value: string
  /** Whether the server has one already. */
  readonly isStored: boolean
  readonly problem: string | null
  onType(text: string): void
}

/** The secret of a webhook: typed in, or made here and shown once for the program that receives. */
export function SecretField(props: SecretFieldProps): JSX.Element {
  const [made, setMade] = createSignal<string | null>(null)
  function generate(): void {
    const secret = newSecret()
    props.onType(secret)
    setMade(secret)
  }
  // Another one typed over it is not the one that was shown.
  const shown = () => (made() === props.value ? made() : null)
  return (
    <div class="secret-field">
      <KeyField
        label="Secret that signs each request"
        value={props.value}
        isStored={props.isStored}
        problem={props.problem}
        onType={props.onType}
      />
      <Show
        when={shown()}
        fallback={
          <button type="button" class="quiet small" onClick={generate}>
            Generate a secret
          </button>
        }
      >
        {secret => (
          <ToldOnce
            label="The secret, shown this once"
            text={secret()}
            copy="Copy secret"
            onDone={() => setMade(null)}
          />
        )}
      </Show>
    </div>
  )
}
