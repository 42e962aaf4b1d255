import { For, type JSX, Show } from 'solid-js'
import type { ConnectedSource, ConnectionsPage } from '../../core/model/connections-page.ts'
import type { ReadinessItem } from '../../core/model/source-report.ts'
import { ticketTemplate } from '../../core/model/ticket-link.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { ReadinessItems } from './readiness-items.tsx'
import { sourcePath } from './source-paths.ts'
import { SOURCE_NAMES, SOURCES } from './source-words.ts'

interface ReadinessCardProps {
  readonly page: ConnectionsPage
  readonly ask: Ask
  readonly speech: Speech
}

/** What in the data of the connected sources would spoil pay, with what to do. */
export function ReadinessCard(props: ReadinessCardProps): JSX.Element {
  const connected = () => SOURCE_NAMES.filter(source => source !== 'csv' && props.page[source] !== null)
  const template = () => props.page.connectwise && ticketTemplate(props.page.connectwise.site)
  return (
    <Show when={connected().length > 0}>
      <section class="card" aria-label="Data readiness">
        <h2>Data readiness</h2>
        <p class="sub">What in this month's data would spoil pay, and what to do about it.</p>
        <For each={connected()}>
          {source => (
            <OfSource
              source={source}
              ask={props.ask}
              speech={props.speech}
              template={source === 'connectwise' ? template() : null}
            />
          )}
        </For>
      </section>
    </Show>
  )
}

interface OfSourceProps {
  readonly source: ConnectedSource
  readonly ask: Ask
  readonly speech: Speech
  readonly template: string | null
}

function OfSource(props: OfSourceProps): JSX.Element {
  const { name } = SOURCES[props.source]
  const loaded = createLoaded<readonly ReadinessItem[]>(props.ask, () =>
    sourcePath(props.source, 'readiness'),
  )
  return (
    <section class="readiness" aria-label={`Data readiness of ${name}`}>
      <div class="readiness-head">
        <h3>{name}</h3>
        <button
          type="button"
          class="quiet small"
          aria-label={`Read the readiness of ${name} again`}
          onClick={loaded.load}
        >
          Read again
        </button>
      </div>
      <LoadedView of={loaded} what={`what ${name} has`}>
        {items => <ReadinessItems of={items()} template={props.template} speech={props.speech} />}
      </LoadedView>
    </section>
  )
}
