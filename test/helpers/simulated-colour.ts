/** How a colour is seen where one kind of cone is missing: Machado, Oliveira and Fernandes 2009, in linear light. */
export const CONES_MISSING = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const

type Triple = readonly [number, number, number]

/** How far apart two colours (`#rrggbb`) look: CIE 1976, where 2 is just noticed and 100 is black to white. */
export function apart(one: string, other: string, cones: keyof typeof CONES_MISSING): number {
  const [a, b] = [labOf(seen(one, cones)), labOf(seen(other, cones))]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function seen(colour: string, cones: keyof typeof CONES_MISSING): Triple {
  const light = [1, 3, 5].map(at => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  const [red, green, blue] = CONES_MISSING[cones].map(row => {
    const sum = row.reduce((so, share, index) => so + share * light[index]!, 0)
    return Math.min(1, Math.max(0, sum))
  })
  return [red!, green!, blue!]
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)

/** Of linear sRGB under D65. */
function labOf([red, green, blue]: Triple): Triple {
  const root = (share: number) => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116)
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
