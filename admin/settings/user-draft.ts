import type { UserDraft } from '../../core/model/auth-bodies.ts'
import type { Person } from '../../core/model/person.ts'
import type { Role } from '../../core/model/user.ts'
import type { SessionLine } from './settings-answers.ts'

export const ROLE_WORDS: { readonly [role in Role]: string } = {
  manager: 'Manager',
  lead: 'Lead',
  technician: 'Technician',
}

export const ROLE_SENTENCES: { readonly [role in Role]: string } = {
  manager: 'May do everything, sees what everybody is paid, and lets others in.',
  lead: "Sees the whole desk, decides appeals and leaves tickets out. Sees nobody's pay unless you allow it.",
  technician: 'Sees their own slice and statements, and what stands behind each number.',
}

/** A new user before anything is typed. */
export const EMPTY_USER: UserDraft = { name: '', role: 'technician', person: null, seesPay: false }

/** A draft as it is sent: whether somebody sees pay is only asked of a lead. */
export const userBody = ({ name, role, person, seesPay }: UserDraft): UserDraft => ({
  ...{ name: name.trim(), role, person },
  seesPay: role === 'lead' && seesPay,
})

/** What each person is called in a list, by id; first nobody, by ''. Two of one name are told apart by their ids. */
export function personWords(people: readonly Pick<Person, 'id' | 'name'>[]): {
  readonly [id: string]: string
} {
  const isTwice = (name: string) => people.filter(each => each.name === name).length > 1
  const words = people.map(({ id, name }) => [id, isTwice(name) ? `${name} (${id})` : name] as const)
  return { '': 'Nobody on the People page', ...Object.fromEntries(words) }
}

/** When one of a user's open sessions was last heard of; null where none is open. */
export function lastSeen(sessions: readonly SessionLine[], user: string): SessionLine['seen'] | null {
  const theirs = sessions.filter(each => each.user.id === user)
  return theirs.reduce<SessionLine['seen'] | null>(
    (latest, { seen }) => (latest === null || seen > latest ? seen : latest),
    null,
  )
}
