import type { JSX } from 'solid-js'
import type { Appeal } from '../../core/model/appeal.ts'
import type { Exclusion } from '../../core/model/exclusion.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { DecidedAppeals } from './decided-appeals.tsx'
import { ExclusionForm } from './exclusion-form.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { OpenAppeals } from './open-appeals.tsx'

interface ExclusionsAnswer {
  readonly revision: number
  readonly exclusions: readonly Exclusion[]
}

interface AppealsAnswer {
  readonly revision: number
  readonly appeals: readonly Appeal[]
}

/** What people flagged and took out of the numbers: deciding, leaving out, the lists, and counting again. */
export function ExclusionsPage(props: PageProps): JSX.Element {
  const exclusions = createLoaded<ExclusionsAnswer>(props.ask, () => teamPath(props.team, 'exclusions'))
  const appeals = createLoaded<AppealsAnswer>(props.ask, () => teamPath(props.team, 'appeals'))
  // Every edit of the one is a newer revision of the other, and moves the numbers of what is still open.
  const load = () => {
    void exclusions.load()
    void appeals.load()
  }
  return (
    <>
      <h1>Exclusions and appeals</h1>
      <p class="sub">
        For what the rules cannot know: an outage at a vendor, a survey that reached the wrong person.
      </p>
      <div class="stack">
        <LoadedView of={appeals} what="the appeals">
          {answer => (
            <OpenAppeals
              appeals={answer().appeals}
              revision={answer().revision}
              ask={props.ask}
              speech={props.speech}
              onDecided={load}
            />
          )}
        </LoadedView>
        <ExclusionForm {...props} onSaved={load} />
        <LoadedView of={exclusions} what="what is left out">
          {answer => (
            <div class="stack">
              <ExclusionList
                exclusions={answer().exclusions}
                ask={props.ask}
                speech={props.speech}
                onChanged={load}
              />
            </div>
          )}
        </LoadedView>
        <LoadedView of={appeals} what="the decided appeals">
          {answer => <DecidedAppeals appeals={answer().appeals} speech={props.speech} />}
        </LoadedView>
      </div>
    </>
  )
}
