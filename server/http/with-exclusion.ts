import type { Exclusion } from '../../core/model/exclusion.ts'
import type { Records } from '../../core/model/records.ts'
import { Refused } from './refused.ts'

/** The records with an exclusion added. Throws a `Refused` when the same thing is left out already. */
export function withExclusion(records: Records, made: Exclusion): Records {
  const { team, kind, target } = made
  const same = (each: Exclusion) => each.team === team && each.kind === kind && each.target === target
  if (records.exclusions.some(each => same(each) && each.undone === null))
    throw new Refused(409, [{ path: 'target', message: 'This is left out already. Reload to see it.' }])
  return { ...records, revision: records.revision + 1, exclusions: [...records.exclusions, made] }
}

/** The records with a team's exclusion put back in. Throws a `Refused` when there is none, or it is back already. */
export function withUndone(
  records: Records,
  { team, id }: Pick<Exclusion, 'team' | 'id'>,
  undone: NonNullable<Exclusion['undone']>,
): Records {
  const found = records.exclusions.find(each => each.team === team && each.id === id)
  if (!found) throw new Refused(404, 'There is no exclusion of this name.')
  if (found.undone) throw new Refused(409, 'This is counted again already. Reload to see it.')
  const exclusions = records.exclusions.map(each => (each === found ? { ...each, undone } : each))
  return { ...records, revision: records.revision + 1, exclusions }
}
