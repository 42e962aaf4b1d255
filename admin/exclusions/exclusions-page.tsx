import type { JSX } from 'solid-js'
import type { Exclusion } from '../../core/model/exclusion.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { ExclusionForm } from './exclusion-form.tsx'
import { ExclusionList } from './exclusion-list.tsx'

interface ExclusionsAnswer {
  readonly revision: number
  readonly exclusions: readonly Exclusion[]
}

/** Tickets and answers that people took out of the numbers: leaving out, the list, and counting again. */
export function ExclusionsPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<ExclusionsAnswer>(props.ask, () => teamPath(props.team, 'exclusions'))
  return (
    <>
      <h1>Left out by hand</h1>
      <p class="sub">
        For what the rules cannot know: an outage at a vendor, a survey that reached the wrong person.
      </p>
      <div class="stack">
        <ExclusionForm {...props} onSaved={loaded.load} />
        <LoadedView of={loaded} what="what is left out">
          {answer => (
            <div class="stack">
              <ExclusionList
                exclusions={answer().exclusions}
                ask={props.ask}
                speech={props.speech}
                onChanged={loaded.load}
              />
            </div>
          )}
        </LoadedView>
      </div>
    </>
  )
}
