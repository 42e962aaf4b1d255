import { createSignal } from 'solid-js'
import type { Person } from '../../core/model/person.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'
import { problemAt } from '../fields/problem-at.ts'
import { PEOPLE_PATH, type PeopleAnswer } from './people-answer.ts'
import type { PersonDraft } from './person-draft.ts'
import { idOf, personOf } from './person-of.ts'

const LIKE: PersonDraft = {
  ...{ id: '', name: '', memberId: '', pay: [{ from: '', base: '' }] },
  spells: [{ team: '', from: '', to: '', fte: '', weight: '' }],
  leave: [{ from: '', to: '' }],
  months: [{ month: '', hours: '', overtimeHours: '', earnings: '' }],
}

export type PersonControls = ReturnType<typeof createPerson>

/** One person being edited among everybody: the draft, what is wrong with it, and saving. */
export function createPerson(start: PersonDraft, answer: PeopleAnswer, ask: Ask, speech: FieldSpeech) {
  const name = `person.${start.id || 'new'}`
  const given = { name, start, isNew: start.id === '', like: LIKE, storage: sessionStorage }
  const kept = createKeptDraft<PersonDraft>(given)
  const { draft } = kept
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  let isBehind = false
  const at = answer.people.findIndex(({ id }) => id === start.id)

  /** Resolves to what is wrong in a sentence, or null; what belongs to a field stands there. */
  async function save(): Promise<string | null> {
    const id =
      start.id ||
      idOf(
        draft().name,
        answer.people.map(each => each.id),
      )
    const read = personOf({ ...draft(), id }, speech)
    if (!read.ok) {
      setProblems(read.problems)
      return 'Something cannot be read yet.'
    }
    const people =
      at < 0
        ? [...answer.people, read.value]
        : answer.people.map((each, index) => (index === at ? read.value : each))
    const told = await ask(PEOPLE_PATH, { method: 'PUT', body: { revision: answer.revision, people } })
    const prefix = `people.${at < 0 ? people.length - 1 : at}.`
    setProblems(told.kind === 'invalid' ? told.problems.map(each => ownProblem(each, prefix)) : [])
    if (told.kind === 'done') kept.forget()
    isBehind = told.kind === 'conflict'
    return toldProblem(told)
  }

  return {
    draft,
    kept,
    /** What is saved. */
    saved: start,
    isNew: start.id === '',
    /** Whether the last save met one of somebody else. */
    isBehind: () => isBehind,
    change(part: Partial<PersonDraft>) {
      setProblems([])
      kept.change(part)
    },
    problem: (path: string) => problemAt(problems(), path),
    /** What no field of this person is to blame for. */
    general: () => problems().filter(({ path }) => path === '' || path.startsWith('people')),
    save,
  }
}

const ownProblem = ({ path, message }: Problem, prefix: string): Problem => ({
  path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
  message,
})

/** Everybody without one, as the server takes it. */
export const without = (people: readonly Person[], id: string) => people.filter(each => each.id !== id)
