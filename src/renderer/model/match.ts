/** Commands whose label has every word of the query, those with a word beginning so first. */
export function matchCommands<C extends { readonly label: string }>(
  commands: readonly C[],
  query: string,
): readonly C[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
  const begins = ({ label }: C): number =>
    words.filter((word) =>
      label
        .toLowerCase()
        .split(/\s+/)
        .some((part) => part.startsWith(word)),
    ).length
  return [...matching].sort((one, other) => begins(other) - begins(one))
}
