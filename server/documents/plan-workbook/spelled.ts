import type { Cell } from '@/server/domain/plan/workbook/grid'

/** What the format spells `_xHHHH_`: that very spelling in a text, and two characters that XML has no place for. */
export const spelled = (cell: Cell): Cell =>
  typeof cell === 'string'
    ? cell
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(/[\ufffe\uffff]/g, (char) => (char === '\ufffe' ? '_xFFFE_' : '_xFFFF_'))
    : cell
