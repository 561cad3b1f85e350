/** The outlet's own name among the names on its pages: told by what it is said to be, and by its address. */

const bare = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Letters that a name may have beyond twice those of its address: "News Online". */
const MORE = 10

/** The name is the outlet's, or its address's: 'Orrin Gazette' at orringazette.example, 'OG' at og-online.example. */
export function isHouse(name: string, outlet: string | null, host: string | null): boolean {
  const said = bare(name)
  if (outlet !== null && (said === bare(outlet) || (said.length > 5 && bare(outlet).includes(said)))) return true
  if (host === null) return false
  const site = bare(host.replace(/^www\d*\.|\.[a-z.]{2,6}$/g, ''))
  // A headline may name the outlet too.
  const isShort = said.length <= site.length * 2 + MORE
  if (said.length > 5 && (site.includes(said) || (site.length > 4 && isShort && said.includes(site)))) return true
  const [label = ''] = host.replace(/^www\d*\./, '').split(/[.-]/)
  return (said.length <= 5 && said === label) || (label.length >= 6 && isShort && said.startsWith(label))
}

/** The host of an address in lower case; null when it is none. */
export const hostOf = (url: string | null): string | null => {
  try {
    return url === null ? null : new URL(url).hostname.toLowerCase()
  } catch {
    return null
  }
}
