import { createSignal, For, type JSX, Show } from 'solid-js'
import type { ConnectionsPage, SettingsOf } from '../../core/model/connections-page.ts'
import { Question } from '../dialog/question.tsx'
import { sentence } from '../fields/problem-at.ts'
import { notify } from '../notices.tsx'
import type { ConnectionControls } from './create-connection.ts'
import { SOURCES } from './source-words.ts'

interface SaveConnectionProps<S extends keyof SettingsOf> {
  readonly source: S
  readonly page: ConnectionsPage
  readonly controls: ConnectionControls<S>
  onSaved(): void
  onLeave(): void
  onInvalid(): void
}

/** The end of a connection's form: what saving does, asked first where it ends the demo. */
export function SaveConnection<S extends keyof SettingsOf>(props: SaveConnectionProps<S>): JSX.Element {
  const words = SOURCES[props.source]
  const isNew = props.page[props.source] === null
  const act = isNew ? `Connect ${words.name}` : `Save ${words.name}`
  const [isBehind, setBehind] = createSignal(false)

  /** Resolves to a sentence for the dialog, or null. */
  async function save(leaveDemo: boolean): Promise<string | null> {
    const news = await props.controls.save(leaveDemo)
    setBehind(news.kind === 'conflict')
    if (news.kind === 'failed') return news.sentence
    if (news.kind === 'invalid') queueMicrotask(() => props.onInvalid())
    if (news.kind !== 'saved') return null
    notify(`Saved. ${words.saved}`)
    props.onSaved()
    return null
  }
  const saveAtOnce = async () => {
    const wrong = await save(false)
    if (wrong !== null) notify(`Not saved. ${wrong}`)
  }

  return (
    <div class="connection-save">
      <For each={props.controls.general()}>
        {({ message }) => (
          <p class="field-problem" role="alert">
            {sentence(message)}
          </p>
        )}
      </For>
      <Show when={isBehind()}>
        <div class="conflict" role="alert">
          <p>
            <b>Somebody changed the sources at the same time.</b> Load theirs. What you typed here is kept,
            but for the keys.
          </p>
          <div class="bar">
            <button type="button" onClick={() => props.onSaved()}>
              Load theirs
            </button>
          </div>
        </div>
      </Show>
      <p class="sub">Once saved: {words.saved}</p>
      <div class="bar">
        <Show
          when={props.page.leaveDemo}
          fallback={
            <button type="submit" aria-disabled={props.controls.busy() !== null} onClick={saveAtOnce}>
              {act}
            </button>
          }
        >
          {sentence => (
            <Question
              button={act}
              buttonClass=""
              title={`Leave the demo for ${words.name}?`}
              act="Connect and leave the demo"
              keep="Stay with the demo"
              run={() => save(true)}
            >
              {sentence()}
            </Question>
          )}
        </Show>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            props.controls.discard()
            props.onLeave()
          }}
        >
          Cancel
        </button>
        <span class="sub" role="status">
          {props.controls.busy() === 'saving' ? 'Saving' : ''}
        </span>
      </div>
    </div>
  )
}
