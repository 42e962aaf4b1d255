import { type MonthFigure, type Moved, movedParts } from '../../core/model/month-figure.ts'

/** What somebody saw of a month is no longer so. Thrown before anything is done; the answer holds the new figure. */
export class FigureMoved extends Error {
  readonly figure: MonthFigure
  readonly moved: readonly Moved[]

  constructor(seen: MonthFigure, figure: MonthFigure) {
    super('The month has moved since you looked at it. Look at the new figure, then say again what to do.')
    this.name = 'FigureMoved'
    this.figure = figure
    this.moved = movedParts(seen, figure)
  }
}
