/** A number as its field holds it; empty for none. */
export const showCount = (count: number | null): string => (count === null ? '' : String(count))
