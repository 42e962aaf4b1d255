import type { Problem } from '../../core/model/result.ts'

const LISTS = /^(boards|agreementTypes|alertSources|internalCompanies|survey\.(?:positive|neutral))\.\d+$/
const FIELDS =
  /^(site|path|scale|company|clientId|boards|agreementTypes|alertSources|internalCompanies|survey\.positive|(cycles|classes|keys)\..+)$/

/** Problems of a save at the fields they are of: `settings.boards.2` is `boards`; keys keep their path. */
export function ownProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ path, message }) => ({
    path: path.replace(/^settings\./, '').replace(LISTS, '$1'),
    message,
  }))
}

/** Those that no field of the forms can be blamed for. */
export const generalProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ path }) => !FIELDS.test(path))
