/**
 * A cell of a CSV file as RFC 4180 has it, quoted where it must be. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export function textCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
