import type { JSX } from 'solid-js'
import type { Statement } from '../../core/bonus/statement.ts'
import { exactMoneyText } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { Section } from '../../core/snapshot/statement-text.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { CompanyLine } from '../print/company-line.tsx'
import { PrintBar } from '../print/print-bar.tsx'
import { Sections } from '../print/sections.tsx'
import { monthPath } from '../route-at.ts'

interface StatementAnswer {
  readonly statement: Statement
  readonly sections: readonly Section[]
}

interface StatementPageProps extends PageProps {
  readonly shown: string
  readonly person: string
}

/** One person's closed month in sentences: to read, to print, to keep. */
export function StatementPage(props: StatementPageProps): JSX.Element {
  const loaded = createLoaded<StatementAnswer>(props.ask, () =>
    teamPath(props.team, `months/${props.shown}/statements/${encodeURIComponent(props.person)}`),
  )
  return (
    <>
      <PrintBar back={monthPath(props.shown)} words={`Back to ${monthYear(props.shown, props.speech)}`} />
      <LoadedView of={loaded} what="the statement">
        {answer => (
          <article class="sheet card" aria-label="Statement">
            <CompanyLine name={props.company} />
            <h1>{answer().statement.person.name}</h1>
            <p class="sub">
              {answer().statement.team.name}, {monthYear(answer().statement.month, props.speech)}
            </p>
            <p class="big">
              {exactMoneyText(answer().statement.total, {
                ...props.speech,
                currency: answer().statement.currency,
              })}
            </p>
            <Sections of={answer().sections} />
          </article>
        )}
      </LoadedView>
    </>
  )
}
