/** Order by code units: the same on every machine, whatever its language. For names of files, ids and ISO dates. */
export const byCodeUnits = (x: string, y: string): number => (x < y ? -1 : Number(x > y))
