import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { ConnectedSource, ConnectionsPage } from '../../core/model/connections-page.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { readDraft } from '../draft/draft-storage.ts'
import { ConnectedView } from './connected-view.tsx'
import { connectionName } from './connection-kind.ts'
import { ConnectWiseForm } from './connectwise-form.tsx'
import { CsvForm, SmileBackForm } from './plain-forms.tsx'
import { SOURCES } from './source-words.ts'

/** What the form of a source is given. */
export interface SourceFormProps {
  readonly page: ConnectionsPage
  readonly ask: Ask
  readonly speech: Speech
  onSaved(): void
  onLeave(): void
}

interface SourceCardProps {
  readonly source: ConnectedSource
  readonly page: ConnectionsPage
  readonly ask: Ask
  readonly speech: Speech
  /** Something was saved here or by somebody else. */
  onChanged(): void
}

/** One kind of source: what it is for, or how it is connected; and its form. What was typed before opens it again. */
export function SourceCard(props: SourceCardProps): JSX.Element {
  const mayChange = () => !props.page.fixed
  const hasDraft = readDraft(sessionStorage, connectionName(props.source)) !== null
  const [isOpen, setOpen] = createSignal(hasDraft && mayChange())
  const form = (): SourceFormProps => ({
    ...{ page: props.page, ask: props.ask, speech: props.speech, onSaved: props.onChanged },
    onLeave: () => setOpen(false),
  })
  return (
    <Show
      when={isOpen()}
      fallback={
        <Show when={props.page[props.source] !== null} fallback={<NotConnected />}>
          <ConnectedView {...props} onChange={() => setOpen(true)} />
        </Show>
      }
    >
      <Switch>
        <Match when={props.source === 'connectwise'}>
          <ConnectWiseForm {...form()} />
        </Match>
        <Match when={props.source === 'smileback'}>
          <SmileBackForm {...form()} />
        </Match>
        <Match when={props.source === 'csv'}>
          <CsvForm {...form()} />
        </Match>
      </Switch>
    </Show>
  )

  function NotConnected(): JSX.Element {
    const { name, purpose } = SOURCES[props.source]
    return (
      <section class="card" aria-label={name}>
        <h2>{name}</h2>
        <p class="sub">{purpose}</p>
        <Show when={mayChange()}>
          <div class="bar">
            <button type="button" class="quiet" aria-label={`Connect ${name}`} onClick={() => setOpen(true)}>
              Connect
            </button>
          </div>
        </Show>
      </section>
    )
  }
}
