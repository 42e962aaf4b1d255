import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Told } from '../../../admin/create-ask.ts'
import type { Write } from '../../../admin/fetch-answer.ts'
import { createTrial } from '../../../admin/goals/create-trial.ts'
import { openedDesk } from '../../../admin/goals/desk.ts'
import { draftVersion } from '../../../admin/goals/draft-version.ts'
import { withField } from '../../../admin/goals/edit-draft.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { SPEECH, samplePlanVersion, teamPlan } from '../../helpers/sample-plan.ts'

type Body = { readonly version: PlanVersion; readonly other: PlanVersion | null }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page whose server answers with what `told` gives. */
function openTrial(told: () => unknown = () => ({ kind: 'done', value: answer(12) })) {
  const asked: Body[] = []
  const [desk, setDesk] = createSignal(openedDesk(teamPlan(1), null))
  const ask = async <T>(_path: string, write?: Write) => {
    asked.push(write?.body as Body)
    return told() as Told<T>
  }
  const controls = {
    ...{ state: () => ({ kind: 'ready' }) as const, desk },
    version: () => draftVersion(desk().draft, samplePlanVersion, SPEECH),
  }
  const { trial, dispose } = createRoot(dispose => ({
    trial: createTrial('help-desk', ask, controls),
    dispose,
  }))
  const type = (text: string) =>
    setDesk(before => ({ ...before, draft: withField(before.draft, 'csat.target', text) }))
  return { trial, asked, type, dispose }
}

const answer = (done: number) => ({ version: { months: [] }, other: null, history: { done, of: 12 } })

describe('createTrial', () => {
  it('createTrial tries what is saved at once, and a draft beside it once it rests', async () => {
    const { trial, asked, type } = openTrial()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toEqual([{ version: samplePlanVersion, other: null }])
    expect(trial.state()).toMatchObject({ kind: 'ready', isOld: false })
    type('97%')
    type('98%')
    expect(trial.state()).toMatchObject({ kind: 'ready', isOld: true })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.length).toBe(2)
    expect(asked[1]?.other).toEqual(samplePlanVersion)
    expect(asked[1]?.version.goals[1]?.target).toEqual({ num: 98, den: 100 })
    expect(trial.state()).toMatchObject({ kind: 'ready', isOld: false })
  })

  it('createTrial shows nothing and asks nothing while a draft cannot be read', async () => {
    const { trial, asked, type } = openTrial()
    await vi.advanceTimersByTimeAsync(0)
    type('ninety')
    expect(trial.state()).toEqual({ kind: 'none' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.length).toBe(1)
  })

  it('createTrial says why it failed, and tries again when told to', async () => {
    const answers: unknown[] = [
      { kind: 'failed', sentence: 'The server does not answer.' },
      { kind: 'done', value: answer(12) },
    ]
    const { trial } = openTrial(() => answers.shift())
    await vi.advanceTimersByTimeAsync(0)
    expect(trial.state()).toEqual({ kind: 'failed', sentence: 'The server does not answer.' })
    trial.again()
    await vi.advanceTimersByTimeAsync(0)
    expect(trial.state().kind).toBe('ready')
  })

  it('createTrial asks again while past months are gathered, and no longer once its page is gone', async () => {
    const { asked, dispose } = openTrial(() => ({ kind: 'done', value: answer(3) }))
    await vi.advanceTimersByTimeAsync(3500)
    expect(asked.length).toBe(2)
    dispose()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked.length).toBe(2)
  })
})
