import { createSignal } from 'solid-js'
import type { Exclusion } from '../../core/model/exclusion.ts'
import type { ExclusionEffect } from '../../core/model/exclusion-effect.ts'
import type { Problem } from '../../core/model/result.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import type { DraftStorage } from '../draft/draft-storage.ts'
import { problemAt } from '../fields/problem-at.ts'

type What = Pick<Exclusion, 'kind' | 'target'>

/** What came of pressing a button: shown, saved, or a sentence to tell. */
export type ExclusionNews =
  | { readonly kind: 'shown' | 'saved' | 'invalid' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Leaving one thing out: the fields, the effect of what is in them, and saving only after the effect was shown. */
export function createExclusionDraft(team: string, ask: Ask, given: What, storage?: DraftStorage) {
  // What a link names is a form of its own.
  const name = ['exclusion', team, ...(given.target === '' ? [] : [given.kind, given.target])].join('.')
  const start = { ...given, reason: '' }
  const kept = createKeptDraft({ name, start, isNew: true, ...(storage && { storage }) })
  const what = (): What => ({ kind: kept.draft().kind, target: kept.draft().target })
  const reason = () => kept.draft().reason
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const [shown, setShown] = createSignal<{ readonly what: What; readonly effect: ExclusionEffect } | null>(
    null,
  )
  const path = teamPath(team, 'exclusions')

  /** The effect of what the fields hold; null until it was asked for, and for a number that nobody knows. */
  const effect = () => {
    const known = shown()
    return known && isSame(known.what, what()) ? known.effect : null
  }

  async function show(): Promise<ExclusionNews> {
    const asked = { ...what(), target: what().target.trim().replace(/^#/, '') }
    if (asked.target === '') return refuse([{ path: 'target', message: 'Type the number.' }])
    kept.change(asked)
    const told = await ask<ExclusionEffect>(`${path}/preview`, { method: 'POST', body: asked })
    if (told.kind === 'invalid') return refuse(told.problems)
    if (told.kind !== 'done') return failed(told)
    // Another number was typed while this one was asked for.
    if (!isSame(asked, what())) return { kind: 'shown' }
    if (!told.value.found) return refuse([{ path: 'target', message: unknown(asked) }])
    setShown({ what: asked, effect: told.value })
    return { kind: 'shown' }
  }

  async function save(): Promise<ExclusionNews> {
    if (effect() === null) return { kind: 'invalid' }
    if (reason().trim().length < 5)
      return refuse([{ path: 'reason', message: 'Say why, in five letters or more. It stands in public.' }])
    const body = { ...what(), reason: reason().trim() }
    const told = await ask(path, { method: 'POST', body })
    if (told.kind === 'invalid') return refuse(told.problems)
    if (told.kind !== 'done') return failed(told)
    clear()
    return { kind: 'saved' }
  }

  function refuse(found: readonly Problem[]): ExclusionNews {
    setProblems(found)
    return { kind: 'invalid' }
  }

  function clear(): void {
    kept.forget({ ...what(), target: '', reason: '' })
    setProblems([])
    setShown(null)
  }

  return {
    kept,
    what,
    reason,
    effect,
    problem: (field: 'target' | 'reason') => problemAt(problems(), field),
    edit(change: Partial<What>) {
      setProblems([])
      kept.change(change)
    },
    write(text: string) {
      setProblems([])
      kept.change({ reason: text })
    },
    show,
    /** Saves nothing until the effect of what the fields hold was shown. */
    save,
  }
}

const unknown = ({ kind, target }: What) =>
  `This month's data holds no ${kind === 'ticket' ? 'ticket' : 'answer'} #${target}. Check the number.`

const isSame = (a: What, b: What) => a.kind === b.kind && a.target === b.target

function failed(told: { readonly kind: string; readonly sentence?: string }): ExclusionNews {
  return { kind: 'failed', sentence: told.sentence ?? 'Somebody saved at the same time. Try again.' }
}
