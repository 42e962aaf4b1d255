import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import type { ConnectionsPage } from '../../core/model/connections-page.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { OrReadOnly } from '../or-read-only.tsx'
import type { PageProps } from '../pages.ts'
import { InUseCard } from './in-use-card.tsx'
import { ReadinessCard } from './readiness-card.tsx'
import { SourceCard } from './source-card.tsx'
import { CONNECTIONS_PATH } from './source-paths.ts'
import { SOURCE_NAMES } from './source-words.ts'

/** Where the numbers come from: the sources in use, connecting them, and what in their data needs a hand. */
export function SourcesPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<ConnectionsPage>(props.ask, () => CONNECTIONS_PATH)
  return (
    <>
      <h1>Sources</h1>
      <p class="sub">Where the numbers on the wall come from.</p>
      <LoadedView of={loaded} what="the sources">
        {answer => <Sources page={props} answer={answer()} onChanged={loaded.load} />}
      </LoadedView>
    </>
  )
}

interface SourcesProps {
  readonly page: PageProps
  readonly answer: ConnectionsPage
  onChanged(): void
}

function Sources(props: SourcesProps): JSX.Element {
  const { ask, live } = props.page
  const [newest, setNewest] = createSignal(props.answer)
  createEffect(() => setNewest(props.answer))
  // How the sources are doing is read again with every poll; the forms stay as they are.
  createEffect(
    on(
      () => live.snapshot()?.v,
      async () => {
        const told = await ask<ConnectionsPage>(CONNECTIONS_PATH)
        if (told.kind === 'done') setNewest(told.value)
      },
      { defer: true },
    ),
  )
  // Leaving the demo changes the teams and their plans too.
  const changed = () => {
    props.onChanged()
    props.page.onTeams()
  }
  return (
    <div class="stack sources">
      <InUseCard lines={newest().sources} speech={props.page.speech} />
      <Show when={props.answer.fixed}>
        <p class="card">
          The variable SOURCE chooses the source of this Poolboard, so nothing can be changed here. Take it
          out of the environment and start again to connect sources on this page.
        </p>
      </Show>
      {/* Keyed: what was saved begins cards of its own. */}
      <Show when={props.answer} keyed>
        {answer => (
          <>
            <OrReadOnly
              user={props.page.user}
              act="PUT /connections/:source"
              says="A manager can connect, test and change sources."
            >
              <For each={SOURCE_NAMES}>
                {source => (
                  <SourceCard
                    source={source}
                    page={answer}
                    ask={ask}
                    speech={props.page.speech}
                    onChanged={changed}
                  />
                )}
              </For>
            </OrReadOnly>
            <ReadinessCard page={answer} ask={ask} speech={props.page.speech} />
          </>
        )}
      </Show>
    </div>
  )
}
