import { createMemo, type JSX, Show } from 'solid-js'
import type { MonthPage as MonthAnswer } from '../../core/model/month-page.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { CompanyLine } from '../print/company-line.tsx'
import { pagePath, planSheetPath } from '../route-at.ts'
import { momentText } from '../words/moment-text.ts'
import { AdjustmentList } from './adjustments-card.tsx'
import { ChecklistCard } from './checklist-card.tsx'
import { ClosedCard } from './closed-card.tsx'
import { GoalsTable } from './goals-table.tsx'
import { PayoutCard } from './payout-card.tsx'
import { isClosed, STATES } from './state-words.ts'

/** One month: what stands in the way of closing it, its goals, what it pays and to whom; once closed, the files. */
export function MonthPage(props: PageProps & { readonly shown: string }): JSX.Element {
  const loaded = createLoaded<MonthAnswer>(props.ask, () => teamPath(props.team, `months/${props.shown}`))
  return (
    <>
      <p>
        <a href={pagePath('months')}>All months</a>
      </p>
      <CompanyLine name={props.company} />
      <h1>{monthYear(props.shown, props.speech)}</h1>
      <LoadedView of={loaded} what="the month">
        {answer => <Month page={props} of={answer()} onChanged={loaded.load} />}
      </LoadedView>
    </>
  )
}

function Month(props: { page: PageProps; of: MonthAnswer; onChanged(): void }): JSX.Element {
  const speech = createMemo((): Speech => ({ ...props.page.speech, currency: props.of.currency }))
  const adjustments = () => [...props.of.adjustments, ...props.of.corrections]
  return (
    <>
      <p class="sub">
        {STATES[props.of.state]}. {props.of.rehearsal ? 'A rehearsal: nothing is owed. ' : ''}
        <Show when={props.of.state === 'provisional'}>
          Days of grace {props.page.speech.now < props.of.graceEnds ? 'end' : 'ended'}{' '}
          {momentText(props.of.graceEnds, speech())}.{' '}
        </Show>
        <a href={planSheetPath(props.of.month)}>Plan sheet</a>
      </p>
      <div class="stack">
        <Show
          when={isClosed(props.of.state)}
          fallback={
            <ChecklistCard page={props.page} of={props.of} speech={speech()} onChanged={props.onChanged} />
          }
        >
          <ClosedCard page={props.page} of={props.of} speech={speech()} />
        </Show>
        <section class="card" aria-label="Goals">
          <h2>Goals</h2>
          <GoalsTable of={props.of} speech={speech()} />
        </section>
        <PayoutCard of={props.of} speech={speech()} />
        <Show when={adjustments().length > 0}>
          <section class="card" aria-label="Adjustments">
            <h2>Adjustments</h2>
            <AdjustmentList of={adjustments()} people={props.of.people} speech={speech()} />
          </section>
        </Show>
      </div>
    </>
  )
}
