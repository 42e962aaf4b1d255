import { createSignal } from 'solid-js'
import type { DisplayLine } from '../../core/model/display.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Ask } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import type { Write } from '../fetch-answer.ts'
import { problemAt } from '../fields/problem-at.ts'
import { codeIn } from './code-in.ts'
import { type DisplayDraft, displayDraft, newDisplay } from './display-draft.ts'
import { DISPLAYS_PATH, displayPath } from './displays-answer.ts'
import { settingsOf } from './settings-of.ts'

export type DisplayControls = ReturnType<typeof createDisplay>

interface Given {
  /** What is changed; null for a new screen, which has a code. */
  readonly line: DisplayLine | null
  readonly code: string
  /** The team that a new one begins with. */
  readonly team: string
  readonly revision: number
}

/** One screen being set up: the draft, the code of a new one, what is wrong with them, and saving. */
export function createDisplay({ line, team, revision, ...given }: Given, ask: Ask) {
  const start = line ? displayDraft(line) : newDisplay(team)
  // Its code is not kept: it holds for minutes.
  const kept = createKeptDraft<DisplayDraft>({
    ...{ name: `display.${line?.id ?? 'new'}`, start, isNew: line === null, like: { ...start, teams: [''] } },
  })
  const { draft } = kept
  const [code, setCode] = createSignal(given.code)
  let isBehind = false
  const [problems, setProblems] = createSignal<readonly Problem[]>([])

  /** Resolves to what is wrong in a sentence, or null; what belongs to a field stands there. */
  async function save(): Promise<string | null> {
    const read = settingsOf(draft())
    const typed = line ? null : codeIn(code())
    const wrong = typed && !typed.ok ? typed.problems.map(each => ({ ...each, path: 'code' })) : []
    setProblems([...wrong, ...(read.ok ? [] : read.problems)])
    if (!read.ok || (typed && !typed.ok)) return 'Something cannot be read yet.'
    const write: Write = typed
      ? { method: 'POST', body: { code: typed.value, settings: read.value } }
      : { method: 'PUT', body: { revision, settings: read.value } }
    const told = await ask(line ? displayPath(line.id) : DISPLAYS_PATH, write)
    setProblems(told.kind === 'invalid' ? told.problems.map(ownProblem) : [])
    if (told.kind === 'done') kept.forget()
    isBehind = told.kind === 'conflict'
    return toldProblem(told)
  }

  return {
    draft,
    kept,
    isNew: line === null,
    /** Whether the last save met one of somebody else. */
    isBehind: () => isBehind,
    code,
    change(part: Partial<DisplayDraft>) {
      setProblems([])
      kept.change(part)
    },
    type(text: string) {
      setProblems([])
      setCode(text)
    },
    problem: (path: string) => problemAt(problems(), path),
    save,
  }
}

const ownProblem = ({ path, message }: Problem): Problem => ({
  path: path.replace(/^settings\./, ''),
  message,
})
