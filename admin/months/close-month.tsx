import type { JSX } from 'solid-js'
import type { MonthPage } from '../../core/model/month-page.ts'
import type { Cents } from '../../core/model/units.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'

interface CloseMonthProps {
  readonly page: PageProps
  readonly of: MonthPage
  readonly speech: Speech
  onClosed(): void
}

/** Makes a month final, after saying what that means. */
export function CloseMonth(props: CloseMonthProps): JSX.Element {
  const name = () => monthYear(props.of.month, props.speech)
  const pays = () => exactMoneyText(props.of.payout?.payable ?? (0 as Cents), props.speech)
  const people = () => props.of.payout?.slices.filter(({ amount }) => amount > 0).length ?? 0
  const warnings = () => props.of.checklist.filter(({ ok }) => !ok).length

  async function close(note: string): Promise<string | null> {
    const path = teamPath(props.page.team, `months/${props.of.month}/close`)
    const told = await props.page.ask<{ sha256: string }>(path, {
      method: 'POST',
      body: { revision: props.of.revision, note },
    })
    if (told.kind === 'done') {
      notify(`${name()} is closed. Statements and the payroll file are ready.`)
      props.onClosed()
    }
    if (told.kind === 'conflict')
      return 'Something this month rests on was saved in the meantime. Close this, look again, then close the month.'
    return toldProblem(told)
  }

  return (
    <Question
      button={`Close ${name()}`}
      buttonClass=""
      title={`Close ${name()}?`}
      act={`Close ${name()}`}
      keep="Not yet"
      text={{ label: 'Note, if there is something to say', isRequired: false }}
      run={close}
    >
      <p>
        {name()} {props.of.rehearsal ? 'would have paid' : 'pays'} {pays()} to{' '}
        {people() === 1 ? 'one person' : `${people()} people`}
        {props.of.rehearsal ? '. It is a rehearsal, so nothing is owed' : ''}. Every number is read once more
        from the source and then frozen with its tickets, its plan and its people.
      </p>
      <p>
        Nothing changes a closed month again. What turns out wrong is put right by an adjustment in a later
        one.
        {warnings() > 0 ? ' There are still things on the list to look at.' : ''}
      </p>
    </Question>
  )
}
