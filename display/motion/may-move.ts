/**
 * Whether something may move where it stands: not for a person who asked for less of it, and not among hatched figures, whose
 * letters are cut out of a pattern that does not follow them.
 */
export function mayMove(place: Element): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches && place.closest('.stale') === null
}
