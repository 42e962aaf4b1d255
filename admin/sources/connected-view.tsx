import { createSignal, type JSX, Show } from 'solid-js'
import type { ConnectedSource, ConnectionsPage } from '../../core/model/connections-page.ts'
import type { SourceCheck } from '../../core/model/source-report.ts'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import { CheckView } from './check-view.tsx'
import { sourcePath } from './source-paths.ts'
import { SOURCES, summaryText } from './source-words.ts'

interface ConnectedViewProps {
  readonly source: ConnectedSource
  readonly page: ConnectionsPage
  readonly ask: Ask
  /** Opens the form. */
  onChange(): void
  onChanged(): void
}

/** A source that is connected: how, a test of it as it is, and the ways to change or end it. */
export function ConnectedView(props: ConnectedViewProps): JSX.Element {
  const { name, gone } = SOURCES[props.source]
  const [check, setCheck] = createSignal<SourceCheck | null>(null)
  const [isTesting, setTesting] = createSignal(false)
  const isLost = () => props.source !== 'csv' && props.page.keys[props.source] === 'lost'

  async function test(): Promise<void> {
    if (isTesting()) return
    setTesting(true)
    setCheck(null)
    const told = await props.ask<SourceCheck>(sourcePath(props.source, 'check'), { method: 'POST', body: {} })
    setTesting(false)
    if (told.kind === 'done') setCheck(told.value)
    else notify(toldProblem(told) ?? 'The test could not be made.')
  }

  async function disconnect(): Promise<string | null> {
    const body = { revision: props.page.revision }
    const told = await props.ask(sourcePath(props.source), { method: 'DELETE', body })
    if (told.kind !== 'done') return toldProblem(told)
    notify(gone)
    props.onChanged()
    return null
  }

  return (
    <section class="card" aria-label={name}>
      <h2>{name}</h2>
      <p>{summaryText(props.page, props.source)}</p>
      <Show when={isLost()}>
        <p class="source-problem" role="alert">
          Its keys are stored but can no longer be opened: the key file of this machine is another one. Choose
          Change and enter them again.
        </p>
      </Show>
      <Show when={props.source === 'connectwise' && props.page.hook}>
        {hook => <Hook address={hook()} />}
      </Show>
      <div class="bar">
        <Show when={!props.page.fixed}>
          <button
            type="button"
            class="quiet small"
            aria-label={`Change ${name}`}
            onClick={() => props.onChange()}
          >
            Change
          </button>
        </Show>
        <button
          type="button"
          class="quiet small"
          aria-label={`Test connection of ${name}`}
          aria-disabled={isTesting()}
          onClick={test}
        >
          Test connection
        </button>
        <Show when={!props.page.fixed}>
          <Question
            button="Disconnect"
            buttonName={`Disconnect ${name}`}
            title={`Disconnect ${name}?`}
            act={`Disconnect ${name}`}
            keep="Keep it"
            isBad
            run={disconnect}
          >
            <p>{gone} Its keys are deleted here; months that are closed stay as they are.</p>
            <p>Teams that take their numbers from it show none until another source gives them.</p>
          </Question>
        </Show>
        <span class="sub" role="status">
          {isTesting() ? 'Testing. This may take a minute.' : ''}
        </span>
      </div>
      <Show when={check()}>{found => <CheckView of={found()} />}</Show>
    </section>
  )
}

function Hook(props: { readonly address: string }): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">Address for callbacks, optional: with it a change shows within seconds</span>
      <input
        class="field-input"
        readOnly
        value={props.address}
        onFocus={event => event.currentTarget.select()}
      />
    </label>
  )
}
