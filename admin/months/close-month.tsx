import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { MonthFigure } from '../../core/model/month-figure.ts'
import type { MonthPage } from '../../core/model/month-page.ts'
import type { Cents } from '../../core/model/units.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { type MovedFigure, movedFigure } from './moved-figure.ts'
import { movedWords } from './moved-words.ts'

interface CloseMonthProps {
  readonly page: PageProps
  readonly of: MonthPage
  readonly speech: Speech
  onClosed(): void
}

/** Makes a month final, after saying what that means. Where its figure moved since it was looked at, it asks again. */
export function CloseMonth(props: CloseMonthProps): JSX.Element {
  const name = () => monthYear(props.of.month, props.speech)
  const [moved, setMoved] = createSignal<MovedFigure | null>(null)
  // Who has the page anew has seen what is on it.
  createEffect(
    on(
      () => props.of,
      () => setMoved(null),
      { defer: true },
    ),
  )
  const money = (amount: Cents) => exactMoneyText(amount, props.speech)
  const figure = (): MonthFigure | null => moved()?.figure ?? props.of.figure
  const pays = () => money(figure()?.payable ?? (0 as Cents))
  /** Of the page: once the figure moved, nobody here knows how many get something of it. */
  const people = () => {
    const count = props.of.payout?.slices.filter(({ amount }) => amount > 0).length ?? 0
    return moved() ? '' : ` to ${count === 1 ? 'one person' : `${count} people`}`
  }
  const warnings = () => props.of.checklist.filter(({ ok }) => !ok).length

  async function close(note: string): Promise<string | null> {
    const path = teamPath(props.page.team, `months/${props.of.month}/close`)
    const told = await props.page.ask<{ sha256: string }>(path, {
      method: 'POST',
      body: { revision: props.of.revision, note, figure: figure() },
    })
    if (told.kind === 'done') {
      notify(`${name()} is closed. Statements and the payroll file are ready.`)
      props.onClosed()
    }
    const stale = told.kind === 'invalid' && told.problems.find(({ path }) => path === 'month')
    if (stale) {
      // Nothing in this dialog can mend it: the page as it is now says the rest.
      notify(`Not closed. ${stale.message}`)
      props.onClosed()
      return null
    }
    const found = movedFigure(told)
    if (found) {
      setMoved(found)
      return `Not closed. Look at the new figure, then close it with ${money(found.figure.payable)} or say Not yet.`
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
      <Show when={moved()}>
        {found => (
          <p class="field-problem">
            You looked at {money(props.of.figure?.payable ?? (0 as Cents))}. Read once more, the month comes
            to {money(found().figure.payable)}. Moved: {movedWords(found().moved)}.
          </p>
        )}
      </Show>
      <p>
        {name()} {props.of.rehearsal ? 'would have paid' : 'pays'} {pays()}
        {people()}
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
