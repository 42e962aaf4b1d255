import { batch, createSignal } from 'solid-js'
import type { ConnectionsPage, SettingsOf } from '../../core/model/connections-page.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import type { SourceCheck, SourceFacts } from '../../core/model/source-report.ts'
import type { Ask, Told } from '../create-ask.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import type { DraftStorage } from '../draft/draft-storage.ts'
import { problemAt } from '../fields/problem-at.ts'
import { connectionName, type DraftOf, hasKeys, KINDS } from './connection-kind.ts'
import { generalProblems, ownProblems } from './own-problems.ts'
import { sourcePath } from './source-paths.ts'
import { keysToSend, type TypedKeys } from './typed-keys.ts'

interface ConnectionParts<S extends keyof SettingsOf> {
  readonly source: S
  readonly page: ConnectionsPage
  readonly ask: Ask
  readonly storage: DraftStorage
}

/** What the tests of the sources call trying the keys. */
const KEY_AREAS: readonly string[] = ['keys', 'sign-in']

/** What came of saving. `invalid`: the problems stand at their fields. */
export type ConnectionNews =
  | { readonly kind: 'saved' | 'invalid' | 'conflict' }
  | { readonly kind: 'failed'; readonly sentence: string }

export type ConnectionControls<S extends keyof SettingsOf> = ReturnType<typeof createConnection<S>>

/** One source being connected or changed: the fields, the test, what can be chosen from, and saving. */
export function createConnection<S extends keyof SettingsOf>({
  source,
  page,
  ask,
  storage,
}: ConnectionParts<S>) {
  const kind = KINDS[source]
  const saved = page[source] as SettingsOf[S] | null
  const kept = createKeptDraft<DraftOf[S]>({
    ...{ name: connectionName(source), start: kind.draftOf(saved), isNew: saved === null },
    ...{ like: kind.draftOf(null), storage },
  })
  const { draft } = kept
  const [keys, setKeys] = createSignal<TypedKeys>({})
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const [check, setCheck] = createSignal<SourceCheck | null>(null)
  const [facts, setFacts] = createSignal<SourceFacts | null>(null)
  let asked = 0
  const [busy, setBusy] = createSignal<'testing' | 'saving' | null>(null)

  /** What is sent of the fields; null: something cannot be read, which now stands at its field. */
  function sent(): { readonly settings: SettingsOf[S]; readonly keys?: TypedKeys } | null {
    const settings: Result<SettingsOf[S]> = kind.settingsOf(draft())
    const typed = keysToSend(Object.keys(kind.keys), keys(), hasKeys(page, source))
    const found = [settings, typed].flatMap(each => (each.ok ? [] : each.problems))
    setProblems(found)
    if (!settings.ok || !typed.ok) return null
    return { settings: settings.value, ...(typed.value && { keys: typed.value }) }
  }

  /** What a test said of keys that do not work stands under the last of them. */
  const refusedKeys = (path: string) =>
    path === `keys.${Object.keys(kind.keys).at(-1)}` ? keyProblem(check()) : null

  async function readFacts(body: object): Promise<SourceFacts | null> {
    const told = await ask<SourceFacts>(sourcePath(source, 'facts'), { method: 'POST', body })
    return told.kind === 'done' ? told.value : null
  }

  function refused(told: Exclude<Told<unknown>, { kind: 'done' }>): ConnectionNews {
    if (told.kind !== 'invalid') return told
    setProblems(ownProblems(told.problems))
    return { kind: 'invalid' }
  }

  return {
    draft,
    kept,
    ...{ keys, check, facts, busy },
    problem: (path: string) => problemAt(problems(), path) ?? refusedKeys(path),
    problems,
    general: () => generalProblems(problems()),
    change(part: Partial<DraftOf[S]>) {
      setProblems([])
      if (keyProblem(check()) !== null) setCheck(null)
      kept.change(part)
    },
    changeKey(name: string, text: string) {
      setProblems([])
      // What it said, or will say, is said of other keys.
      asked += 1
      setCheck(null)
      setKeys({ ...keys(), [name]: text })
    },
    /** Forgets what was typed. */
    discard: kept.drop,
    /** Tries the fields as they are; resolves to what went wrong in a sentence, or null. */
    async test(): Promise<string | null> {
      const body = busy() === null ? sent() : null
      if (body === null) return null
      const turn = ++asked
      setBusy('testing')
      setCheck(null)
      const told = await ask<SourceCheck>(sourcePath(source, 'check'), { method: 'POST', body })
      const found = told.kind === 'done' ? told.value : null
      const mayAsk = source === 'connectwise' && found !== null && keyProblem(found) === null
      const choices = mayAsk ? await readFacts(body) : null
      // At once, so that the form does not move twice.
      batch(() => {
        setBusy(null)
        if (turn === asked) setCheck(found)
        if (choices) setFacts(choices)
      })
      if (told.kind === 'done') return null
      return refused(told).kind === 'invalid' ? null : toldProblem(told)
    },
    async save(leaveDemo: boolean): Promise<ConnectionNews> {
      const body = busy() === null ? sent() : null
      if (body === null) return { kind: 'invalid' }
      setBusy('saving')
      const told = await ask(sourcePath(source), {
        method: 'PUT',
        body: { ...body, revision: page.revision, ...(leaveDemo && { leaveDemo }) },
      })
      setBusy(null)
      if (told.kind !== 'done') return refused(told)
      kept.forget()
      return { kind: 'saved' }
    },
  }
}

/** Why the keys that were tried do not work, or null. */
const keyProblem = (check: SourceCheck | null): string | null =>
  check?.areas.find(({ id, ok }) => KEY_AREAS.includes(id) && !ok)?.sentence ?? null
