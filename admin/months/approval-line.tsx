import type { JSX } from 'solid-js'
import type { ShownApproval } from '../../core/model/month-page.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { momentText } from '../words/moment-text.ts'
import { movedWords } from './moved-words.ts'

/** Who approved a month, what they saw, and whether that still holds. */
export function ApprovalLine(props: { of: ShownApproval; isTold: boolean; speech: Speech }): JSX.Element {
  const seen = () =>
    props.of.payable === null ? '' : ` at ${exactMoneyText(props.of.payable, props.speech)}`
  return (
    <p class={props.of.counts || !props.isTold ? 'sub' : 'field-problem'}>
      Approved by {props.of.author}, {momentText(props.of.at, props.speech)}
      {seen()}. {approvalState(props.of, props.isTold)}
    </p>
  )
}

/** `isTold`: the source has answered, so there is a figure to compare with. */
export function approvalState({ counts, payable, moved }: ShownApproval, isTold: boolean): string {
  if (counts) return 'It holds: nothing has moved since.'
  if (!isTold) return 'Whether it still holds shows once the source has answered.'
  if (payable === null)
    return 'It no longer counts: which figure it was given to was not noted. Somebody has to approve again.'
  return `It no longer counts, because since then something has moved: ${movedWords(moved)}. Somebody has to approve again.`
}
