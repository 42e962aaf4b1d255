/** Parts of the pool: `1 part`, `2 parts`. */
export function showParts(parts: number): string {
  return parts === 1 ? '1 part' : `${parts} parts`
}
