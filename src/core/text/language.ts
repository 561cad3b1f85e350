/** The language without region and script: "en" of "en-GB". By itself, so that asking it does not bring the stemmers along. */
export function primaryLanguage(language: string | null): string | null {
  return language === null ? null : (language.toLowerCase().split(/[-_]/)[0] ?? null)
}
