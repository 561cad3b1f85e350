export function missingFrom(files: readonly string[], read: (path: string) => string): readonly string[]
export function notMeantFor(files: readonly string[]): readonly string[]
