/**
 * Joins class names: those of a CSS module by their short names, any other name as it stands (the marks of tokens.css are global).
 * Empty and false parts are left out, so that `cls('row', isNow && 'now')` reads as it works.
 */
export const classes =
  (module: Readonly<Record<string, string>>) =>
  (...names: readonly (string | false | null | undefined)[]): string =>
    names
      .filter((name) => typeof name === 'string' && name !== '')
      .map((name) => module[name as string] ?? (name as string))
      .join(' ')
