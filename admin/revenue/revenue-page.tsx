import { createMemo, type JSX, Show } from 'solid-js'
import { teamPath } from '../api.ts'
import { DateField } from '../fields/date-field.tsx'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { OrReadOnly } from '../or-read-only.tsx'
import type { PageProps } from '../pages.ts'
import { ImportCsv } from './import-csv.tsx'
import { inForceText } from './in-force-text.ts'
import { LinesForm } from './lines-form.tsx'
import type { RevenueAnswer } from './revenue-answer.ts'
import { SourceCard } from './source-card.tsx'

/** A month's managed-services revenue, line by line, and that a person stands by it. */
export function RevenuePage(props: PageProps): JSX.Element {
  const month = createMemo(() => {
    const asked = props.address.query().get('month') ?? ''
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : props.month
  })
  const loaded = createLoaded<RevenueAnswer>(props.ask, () =>
    teamPath(props.team, `revenue?month=${month()}`),
  )
  return (
    <>
      <h1>Revenue</h1>
      <p class="sub">What the pool is a rate of: the managed-services revenue of each month.</p>
      <div class="stack">
        <div class="month-field">
          <DateField
            label="Month"
            kind="month"
            value={month()}
            problem={null}
            onType={typed => {
              if (/^\d{4}-(0[1-9]|1[0-2])$/.test(typed))
                props.address.replaceQuery(new URLSearchParams({ month: typed }))
            }}
          />
        </div>
        <LoadedView of={loaded} what="the revenue">
          {answer => (
            <Show when={answer()} keyed>
              {found => (
                <div class="stack">
                  <p
                    classList={{ effect: found.confirmed === null, sub: found.confirmed !== null }}
                    role="status"
                  >
                    {inForceText(found, { ...props.speech, currency: found.currency })}
                  </p>
                  <OrReadOnly
                    user={props.user}
                    act="PUT /teams/:team/revenue"
                    says="A manager can change and confirm the revenue."
                  >
                    <SourceCard
                      page={props}
                      month={found.month}
                      speech={{ ...props.speech, currency: found.currency }}
                      onTaken={loaded.load}
                    />
                    <LinesForm
                      page={props}
                      answer={found}
                      speech={{ ...props.speech, currency: found.currency }}
                      onSaved={loaded.load}
                    />
                    <ImportCsv
                      page={props}
                      month={found.month}
                      revision={found.revision}
                      onDone={loaded.load}
                    />
                  </OrReadOnly>
                </div>
              )}
            </Show>
          )}
        </LoadedView>
      </div>
    </>
  )
}
