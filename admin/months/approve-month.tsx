import type { JSX } from 'solid-js'
import type { MonthPage } from '../../core/model/month-page.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { movedFigure } from './moved-figure.ts'
import { movedWords } from './moved-words.ts'

interface ApproveMonthProps {
  readonly page: PageProps
  readonly of: MonthPage
  readonly speech: Speech
  onApproved(): void
}

/** Says that somebody has looked the month over. Another person closes it. */
export function ApproveMonth(props: ApproveMonthProps): JSX.Element {
  const pays = () => (props.of.figure ? exactMoneyText(props.of.figure.payable, props.speech) : 'the amount')
  const name = () => monthYear(props.of.month, props.speech)
  async function approve(): Promise<string | null> {
    const path = teamPath(props.page.team, `months/${props.of.month}/approve`)
    const told = await props.page.ask(path, { method: 'POST', body: { figure: props.of.figure } })
    const found = movedFigure(told)
    if (found) {
      props.onApproved()
      return `Not approved: ${movedWords(found.moved)} moved since you looked. The page shows the new figure.`
    }
    if (told.kind === 'done') {
      notify(`${name()} is approved. Another person closes it.`)
      props.onApproved()
    }
    return toldProblem(told)
  }
  return (
    <Question
      button={`Approve ${name()}`}
      buttonClass="quiet"
      title={`Approve ${name()}?`}
      act="Approve it"
      keep="Not yet"
      run={approve}
    >
      You say that you have looked over goals, payout and slices, and that {pays()} is right. When any of it
      moves afterwards, your approval no longer counts. It takes another person to close the month.
    </Question>
  )
}
