import { For, type JSX, Show } from 'solid-js'
import type { ConnectionsPage, SettingsOf } from '../../core/model/connections-page.ts'
import type { SourceFacts } from '../../core/model/source-report.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { notify } from '../notices.tsx'
import { CheckView } from './check-view.tsx'
import { hasKeys, KINDS } from './connection-kind.ts'
import { type ConnectionControls, createConnection } from './create-connection.ts'
import { KeyField } from './key-field.tsx'
import { SaveConnection } from './save-connection.tsx'
import { SOURCES } from './source-words.ts'

interface ConnectionFormProps<S extends keyof SettingsOf> {
  readonly source: S
  readonly page: ConnectionsPage
  readonly ask: Ask
  readonly speech: Speech
  /** Where its keys are to be found, under a fold or in a sentence. */
  readonly help?: JSX.Element
  /** The fields of who and where; the keys follow them. */
  fields(controls: ConnectionControls<S>): JSX.Element
  /** What can be chosen once the source was asked; `facts` is null before. */
  choices?(controls: ConnectionControls<S>, facts: SourceFacts | null): JSX.Element
  onSaved(): void
  onLeave(): void
}

/** Connecting a source, or changing how it is connected: its fields, its keys, a test, and saving. */
export function ConnectionForm<S extends keyof SettingsOf>(props: ConnectionFormProps<S>): JSX.Element {
  const { source, page, ask } = props
  const words = SOURCES[source]
  const controls = createConnection<S>({ source, page, ask, storage: sessionStorage })
  let form: HTMLFormElement | undefined
  const focusProblem = () => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')
    field?.focus()
  }

  async function test(): Promise<void> {
    const wrong = await controls.test()
    if (wrong !== null) notify(wrong)
    else if (controls.problems().length > 0) focusProblem()
  }

  return (
    <form
      class="card connection"
      ref={form}
      onSubmit={event => event.preventDefault()}
      noValidate
      aria-label={words.name}
    >
      <h2>{words.name}</h2>
      {props.help}
      <DraftNote of={controls.kept} speech={props.speech} but="Keys are never kept: enter them again." />
      <div class="rule-grid">
        {props.fields(controls)}
        <For each={Object.entries(KINDS[source].keys)}>
          {([name, label]) => (
            <KeyField
              label={label}
              value={controls.keys()[name] ?? ''}
              isStored={hasKeys(page, source)}
              problem={controls.problem(`keys.${name}`)}
              onType={text => controls.changeKey(name, text)}
            />
          )}
        </For>
      </div>
      <div class="bar">
        <button type="button" class="quiet" aria-disabled={controls.busy() !== null} onClick={test}>
          Test connection
        </button>
        <span class="sub" role="status">
          {controls.busy() === 'testing' ? 'Testing. This may take a minute.' : ''}
        </span>
      </div>
      <Show when={controls.check()}>{check => <CheckView of={check()} />}</Show>
      {props.choices?.(controls, controls.facts())}
      <SaveConnection
        source={source}
        page={page}
        controls={controls}
        onSaved={props.onSaved}
        onLeave={props.onLeave}
        onInvalid={focusProblem}
      />
    </form>
  )
}
