import { CODE_LETTERS } from '../../core/model/display-schema.ts'

/** So many bytes that nobody can foresee. */
export type Bytes = (count: number) => Uint8Array

const LETTERS = 8
/** Bytes from here on would make the first letters likelier than the last. */
const FAIR = 256 - (256 % CODE_LETTERS.length)

/** A code for people to type: each of its eight letters as likely as any other. */
export function pairingCode(bytes: Bytes): string {
  let code = ''
  while (code.length < LETTERS)
    for (const byte of bytes(LETTERS))
      if (byte < FAIR && code.length < LETTERS) code += CODE_LETTERS[byte % CODE_LETTERS.length]
  return code
}
