/** `units` divided by 10 to the power of `scale`, for Intl's exact reading of decimal strings. */
export function decimalText(units: bigint, scale: number): `${number}` {
  const isBelow = units < 0n
  const digits = String(isBelow ? -units : units).padStart(scale + 1, '0')
  return `${isBelow ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}` as `${number}`
}
