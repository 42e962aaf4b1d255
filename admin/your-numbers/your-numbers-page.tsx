import { type JSX, Show } from 'solid-js'
import type { Ask } from '../create-ask.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { MySliceView } from '../my-slice/my-slice-view.tsx'
import { ME_PATH, type MeAnswer } from '../settings/settings-answers.ts'
import { ExplainLinks } from './explain-links.tsx'

/** A signed-in person's own slice and statements, and what stands behind each number. */
export function YourNumbersPage(props: { readonly ask: Ask }): JSX.Element {
  const loaded = createLoaded<MeAnswer>(props.ask, () => ME_PATH)
  return (
    <LoadedView of={loaded} what="your numbers">
      {me => (
        <div class="my-slice">
          <Show when={me().slice} fallback={<NoPerson name={me().user.name} />}>
            {slice => (
              <>
                <MySliceView of={slice()} onAgain={loaded.load} />
                <ExplainLinks teams={slice().teams} />
              </>
            )}
          </Show>
        </div>
      )}
    </LoadedView>
  )
}

function NoPerson(props: { readonly name: string }): JSX.Element {
  return (
    <>
      <h1>{props.name}</h1>
      <p class="card">
        Your sign-in belongs to nobody on the People page yet, so there is no slice to show. Ask a manager to
        choose you under Settings.
      </p>
    </>
  )
}
