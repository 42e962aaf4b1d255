/**
 * Runs something at once, or after the mouse button that is down now is up again. What shows on leaving a field may push
 * the button under the pointer away, and its click would be lost.
 */
export function whenReleased(run: () => void): void {
  const isPressed = document.querySelector(':active') !== null
  if (isPressed) addEventListener('pointerup', () => setTimeout(run), { once: true, capture: true })
  else run()
}
