/** Up to here V8 copies a piece of a text anyway. */
const COPIED = 12

/**
 * The same text in memory of its own. V8 cuts a longer piece out of a text by pointing into it, so that one cell would hold
 * the whole block of the file that it was read from.
 */
export function ownText(text: string): string {
  return text.length > COPIED ? Buffer.from(text).toString() : text
}
