import { createSignal, type JSX } from 'solid-js'
import type { DisplayLine } from '../../core/model/display.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { sentence } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { notify } from '../notices.tsx'
import { codeIn, codeText } from './code-in.ts'
import { displayPath } from './displays-answer.ts'

interface PairAgainProps {
  readonly line: Pick<DisplayLine, 'id' | 'name'>
  readonly ask: Ask
  onDone(): Promise<void>
}

/** Gives a screen's place to another device: its name and settings stay, the one before asks for a code. */
export function PairAgain(props: PairAgainProps): JSX.Element {
  const [code, setCode] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)

  async function pair(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const read = codeIn(code())
    if (!read.ok) return void setProblem(sentence(read.problems[0]?.message ?? ''))
    const body = { code: read.value }
    const told = await props.ask(displayPath(props.line.id, 'pair'), { method: 'POST', body })
    setProblem(toldProblem(told))
    if (told.kind !== 'done') return
    notify(`${props.line.name} is paired again.`)
    await props.onDone()
  }

  const saving = createSaving(pair)
  return (
    <form
      class="display-pair"
      onSubmit={saving.submit}
      noValidate
      aria-label={`Pair ${props.line.name} again`}
    >
      <TextField
        label="Code on the screen"
        value={code()}
        saved={null}
        problem={problem()}
        onType={text => {
          setCode(text)
          setProblem(null)
        }}
        onLeave={() => setCode(codeText(code()))}
      />
      <button type="submit" aria-disabled={saving.isUnderWay()} class="small">
        Pair
      </button>
      <p class="sub note">Name and settings stay. A device that had this place before asks for a new code.</p>
    </form>
  )
}
