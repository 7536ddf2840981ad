import { cutFigure } from './cut-figure'

/**
 * The difference of two figures as they are printed, in the hundredths that they are cut to: what a reader gets who
 * subtracts one printed figure from the other.  
 */
export function differenceOf(value: number, other: number): { figure: number; text: string } {
  const figure = Math.round((Number(cutFigure(value)) - Number(cutFigure(other))) * 100) / 100
  return { figure, text: Math.abs(figure).toFixed(2) }
}
