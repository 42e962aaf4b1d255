import type { JSX } from 'solid-js'
import type { Person } from '../../core/model/person.ts'
import type { Ask } from '../create-ask.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { notify } from '../notices.tsx'

interface ErasePersonProps {
  readonly person: Person
  readonly revision: number
  readonly ask: Ask
  onErased(): void
}

/** Takes the name of somebody who has left out of the program, after saying what stays. */
export function ErasePerson(props: ErasePersonProps): JSX.Element {
  const { name, id } = props.person
  async function erase(): Promise<string | null> {
    const body = { revision: props.revision }
    const told = await props.ask(`/api/v1/people/${id}/erase`, { method: 'POST', body })
    if (told.kind === 'done') {
      notify('The name is erased.')
      props.onErased()
    }
    return toldProblem(told)
  }
  return (
    <Question
      button="Erase the name"
      buttonName={`Erase the name of ${name}`}
      title={`Erase the name of ${name}?`}
      act={`Erase ${name}`}
      keep="Keep"
      isBad
      run={erase}
    >
      <p>
        Lists, statements and payroll files then say Former colleague with a number. The member of the help
        desk and the leave are taken out, and the link to the own page ends. It cannot be taken back.
      </p>
      <p>
        What stays, because it is what pay was reckoned by: times in teams, base pay, hours, every amount, and
        the id {id}. The sealed files of closed months, the history of changes and older backups still hold
        the name. Delete those by hand when the time to keep pay records is over. A user of that name is
        removed under Settings.
      </p>
    </Question>
  )
}

/** Whether somebody has left every team before today, YYYY-MM-DD. */
export const hasLeft = ({ spells }: Person, today: string): boolean =>
  spells.length > 0 && spells.every(({ to }) => to !== null && to < today)
