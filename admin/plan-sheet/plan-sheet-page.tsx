import { createMemo, type JSX } from 'solid-js'
import type { PlanSheet } from '../../core/snapshot/plan-sheet.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { CompanyLine } from '../print/company-line.tsx'
import { PrintBar } from '../print/print-bar.tsx'
import { Sections } from '../print/sections.tsx'
import { pagePath } from '../route-at.ts'

/** The plan in plain language on one page, with room to sign. */
export function PlanSheetPage(props: PageProps): JSX.Element {
  const month = createMemo(() => props.address.query().get('month') ?? props.month)
  const loaded = createLoaded<PlanSheet>(props.ask, () =>
    teamPath(props.team, `plan-sheet?${new URLSearchParams({ month: month() })}`),
  )
  return (
    <>
      <PrintBar back={pagePath('goals')} words="Back to goals and plan" />
      <LoadedView of={loaded} what="the plan sheet">
        {sheet => (
          <article class="sheet card" aria-label="Plan sheet">
            <CompanyLine name={props.company} />
            <h1>{sheet().title}</h1>
            <Sections of={sheet().sections} />
            <div class="signatures">
              <p>Read and understood</p>
              <div>
                <span>Name</span>
                <span>Date and signature</span>
              </div>
              <div>
                <span>For {props.company || 'the company'}</span>
                <span>Date and signature</span>
              </div>
            </div>
          </article>
        )}
      </LoadedView>
    </>
  )
}
