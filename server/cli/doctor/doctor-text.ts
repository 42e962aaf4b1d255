import type { Finding } from './finding.ts'

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: 'ok', look: 'look at this', wrong: 'wrong' }

/** A line for each finding, what to do below it, and a line that sums up. */
export function doctorText(findings: readonly Finding[]): string {
  const wide = Math.max(0, ...findings.map(({ what }) => what.length))
  const lines = findings.flatMap(({ what, state, sentence, remedy }) => {
    const line = `${SIGNS[state].padEnd(SIGNS.look.length)}  ${what.padEnd(wide)}  ${sentence}`
    return remedy === null ? [line] : [line, `${' '.repeat(SIGNS.look.length + wide + 4)}${remedy}`]
  })
  return [...lines, '', summary(findings)].join('\n')
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter(each => each.state === state).length
  if (count('wrong') > 0) return `${count('wrong')} wrong, ${count('look')} to look at.`
  return count('look') > 0 ? `Nothing is wrong, ${count('look')} to look at.` : 'All is well.'
}
