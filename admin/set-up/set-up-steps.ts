import type { SetUpFacts, SetUpStep, SetUpWord } from '../../core/model/set-up.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { leadPath } from './lead-path.ts'

/** One step of the set-up: what is there of it or missing, in sentences, and where it is done. */
export interface SetUpLine {
  readonly step: SetUpStep
  readonly title: string
  readonly isDone: boolean
  /** What was said in its place; null where it is done or nothing was said. */
  readonly word: SetUpWord | null
  readonly text: string
  readonly acts: readonly { readonly label: string; readonly path: string }[]
}

/** What a person says of a step that needs no change. */
export const RIGHT = 'Right as it is'

type Checked = Pick<SetUpLine, 'step' | 'title' | 'isDone' | 'text' | 'acts'>

/** The steps in their order. `month`: the ended month whose revenue is asked for, YYYY-MM. */
export function setUpSteps(facts: SetUpFacts, month: string, speech: Speech): readonly SetUpLine[] {
  const steps = [
    teamStep(facts),
    sourceStep(facts),
    goalsStep(facts, speech),
    peopleStep(facts, speech),
    revenueStep(facts, month, speech),
    displayStep(facts, speech),
  ]
  return steps.map(step => ({ ...step, word: step.isDone ? null : wordOf(facts, step.step) }))
}

/** Steps that are neither done nor put off. */
export const openSteps = (lines: readonly SetUpLine[]): number =>
  lines.filter(({ isDone, word }) => !isDone && word === null).length

const wordOf = ({ words }: SetUpFacts, step: SetUpStep) => words.find(each => each.step === step) ?? null

const act = (label: string, path: string) => ({ label, path })

/** What is right as it was installed only a person can say. */
function teamStep(facts: SetUpFacts): Checked {
  const { name, zone, isAsInstalled } = facts.team
  const word = wordOf(facts, 'team')
  const said = word === null ? '' : ` ${word.word}, says ${word.author}.`
  const isOpen = isAsInstalled && word === null
  return {
    ...{ step: 'team', title: 'Team', isDone: !isOpen },
    text: isOpen
      ? `Name, zone and hours are as installed: ${name}, ${zone}. Look them through; where they are right, say so.`
      : `${name}, ${zone}.${isAsInstalled ? said : ''}`,
    acts: [
      act('Name and tickets', leadPath('teams', 'Name')),
      act('Time zone', leadPath('teams', 'Time zone')),
      act('Hours and holidays', leadPath('hours', 'Monday')),
    ],
  }
}

function sourceStep({ source, isSourceFixed }: SetUpFacts): Checked {
  const step = { step: 'source', title: 'Source' } as const
  const acts = [act('Sources', leadPath('sources', 'Connect ConnectWise Manage'))]
  if (source?.isRead) return { ...step, isDone: true, text: `Tickets come from ${source.label}.`, acts }
  if (source === null)
    return {
      ...{ ...step, isDone: false, acts },
      text: isSourceFixed
        ? 'The variable SOURCE keeps the demo. Take it out of the environment and start again.'
        : 'No source is connected: the tickets are those of the demo. Connect ConnectWise or a CSV file.',
    }
  const why = source.problem ?? 'It has not answered yet.'
  return { ...step, isDone: false, text: `${source.label} is connected. ${why}`, acts }
}

function goalsStep(facts: SetUpFacts, speech: Speech): Checked {
  const { goals } = facts
  const word = wordOf(facts, 'goals')
  // Other words put the step off.
  const isRight = word?.word === RIGHT
  const installed = isRight
    ? `The goals are as installed. ${RIGHT}, says ${word.author}.`
    : 'The goals are as installed, with an example of revenue. Set targets and the pool, then save the plan; where they are right, say so.'
  return {
    ...{ step: 'goals', title: 'Goals', isDone: goals !== null || isRight },
    text:
      goals === null
        ? installed
        : `The plan has ${counted(goals.count, 'goal', 'goals', speech)} and rules from ${monthYear(goals.effective, speech)}.`,
    acts: [act('Goals and plan', leadPath('goals', 'Target'))],
  }
}

function peopleStep({ people, demo }: SetUpFacts, speech: Speech): Checked {
  const { count, noPay } = people
  const said = `${counted(count, 'person shares', 'people share', speech)} in the pool.`
  const nobody = demo === null ? 'Nobody shares in the pool yet.' : 'There are no people of your own yet.'
  const pay = noPay === 0 ? '' : ` ${countText(noPay, speech)} without a base pay.`
  return {
    ...{ step: 'people', title: 'People', isDone: count > 0 },
    text: count === 0 ? `${nobody} Add who shares in the pool, or say that nobody is to.` : said + pay,
    acts: [act('People', leadPath('people', 'Add a person'))],
  }
}

function revenueStep({ revenue, goals, demo }: SetUpFacts, month: string, speech: Speech): Checked {
  const step = { step: 'revenue', title: 'Revenue' } as const
  const { confirmed, given, known } = revenue
  const acts = [act('Revenue', leadPath('revenue', 'Add a line', { month }))]
  const done = (text: string): Checked => ({ ...step, isDone: true, text, acts })
  if (confirmed !== null) return done(`The revenue of ${monthYear(confirmed, speech)} is confirmed.`)
  if (given !== null) return done(`The revenue of ${monthYear(given, speech)} comes from the source.`)
  if (goals !== null && !goals.isRate) return done('The plan pays a fixed amount, so it needs no revenue.')
  const none =
    demo === null
      ? 'No revenue is known: the pool goes by the figure of the plan.'
      : 'There is no revenue of your own yet.'
  const text =
    known === null
      ? `${none} Enter ${monthYear(month, speech)} and confirm it.`
      : `The revenue of ${monthYear(known, speech)} is entered and not confirmed.`
  return { ...step, isDone: false, text, acts }
}

function displayStep({ displays }: SetUpFacts, speech: Speech): Checked {
  const { paired, isOpen } = displays
  const said = paired > 0 ? `${counted(paired, 'screen is', 'screens are', speech)} paired.` : ''
  const open = isOpen ? 'Every screen may show the wall.' : ''
  return {
    ...{ step: 'display', title: 'Display', isDone: paired > 0 || isOpen },
    text:
      [said, open].filter(each => each !== '').join(' ') ||
      'No screen is paired. Open /display/ of this address on one and type its code in here.',
    acts: [act('Displays', leadPath('displays', 'Add a screen'))],
  }
}

const counted = (count: number, one: string, many: string, speech: Speech) =>
  `${countText(count, speech)} ${count === 1 ? one : many}`
