const MOST_LINES = 1000
const MOST_CHARS = 1 << 20

/** The text of one row: mostly one line, more where a quoted value goes on. Inner line ends are LF. */
export interface Framed {
  /** Its first line, from 1. */
  readonly line: number
  readonly text: string
  /** A quote opens here that never closes. `text` is then that line alone. */
  readonly unclosed: boolean
}

export interface Framer {
  add(line: string): void
  end(): void
}

/**
 * Joins lines to rows and hands them over in order, blank lines left out. A quote that is still open after 1000 lines, 1 MB
 * or the end of the file, or that closes where no value can end, is taken for a slip: its line goes over as unclosed, and
 * the lines after it are read afresh.
 */
export function frameRecords(separator: string, take: (framed: Framed) => void): Framer {
  let line = 1
  let held: string[] = []
  let chars = 0
  let inside = false

  function add(text: string) {
    if (!inside && !text.includes('"')) {
      if (text.trim() !== '') take({ line, text, unclosed: false })
      line += 1
      return
    }
    held.push(text)
    chars += text.length
    const state = stateAfter(text, inside, separator)
    inside = state === 'open'
    if (state === 'whole' || (state === 'broken' && held.length === 1)) handOver(held.join('\n'))
    else if (state === 'broken' || held.length > MOST_LINES || chars > MOST_CHARS) giveUp()
  }

  function handOver(text: string) {
    take({ line, text, unclosed: false })
    line += held.length
    held = []
    chars = 0
  }

  function giveUp() {
    const [text = '', ...rest] = held
    held = []
    chars = 0
    inside = false
    take({ line, text, unclosed: true })
    line += 1
    for (const next of rest) add(next)
  }

  function end() {
    while (held.length > 0) giveUp()
  }

  return { add, end }
}

/**
 * How a line leaves the row it belongs to. Only a quote at the start of a value opens one; a closing quote with text behind
 * it is broken, and mostly the opening quote of another row.
 */
function stateAfter(text: string, before: boolean, separator: string): 'open' | 'whole' | 'broken' {
  let inside = before
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!inside) inside = startsValue(text, at, separator)
    else if (text[at + 1] === '"') at += 1
    else if (endsValue(text, at, separator)) inside = false
    else return 'broken'
  }
  return inside ? 'open' : 'whole'
}

function startsValue(text: string, at: number, separator: string): boolean {
  let before = at - 1
  while (text[before] === ' ') before -= 1
  return before < 0 || text[before] === separator
}

function endsValue(text: string, at: number, separator: string): boolean {
  let after = at + 1
  while (text[after] === ' ') after += 1
  return after >= text.length || text[after] === separator
}
