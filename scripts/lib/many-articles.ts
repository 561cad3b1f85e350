/** A folder of generated reports: invented events, each told by several outlets in other words, order and figures. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const outlets = ['Vellmar Echo', 'Harbour Post', 'The Orrin Courier', 'Northline']
const syllables = 'bra cor dun el far gil hol ir jas kel lom mar nev or pel quin ros sul tor un vel wes'.split(' ')
const things = ['lock', 'bridge', 'tower', 'market hall', 'school', 'ferry', 'mine', 'theatre', 'reservoir', 'tunnel']
const events = ['closed', 'reopened', 'was flooded', 'was sold', 'was evacuated', 'lost its licence']

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
/** A name that only this number has. */
function nameOf(number: number): string {
  const at = (place: number): string =>
    syllables[Math.floor(number / syllables.length ** place) % syllables.length] ?? ''
  return capital(at(0) + at(1) + at(2) + 'en')
}

function reportOf(event: number, teller: number): string {
  const [town, person, firm] = [nameOf(event * 3 + 500), nameOf(event * 3 + 4001), nameOf(event * 3 + 7002)]
  const [thing = '', happened = ''] = [things[event % things.length], events[event % events.length]]
  const day = new Date(Date.UTC(2024, 0, 8 + (event % 300)))
  const weekday = day.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
  const figure = 20 + (event % 70) + (teller === 2 ? 7 : 0)
  const sentences = [
    `The ${thing} of ${town} ${happened} on ${weekday} after inspectors of ${firm} found ${figure} damaged beams under its floor.`,
    `“Nobody in ${town} ${teller === 1 ? 'could' : 'would'} have expected this,” said mayor ${person} ${person}sen on ${weekday}.`,
    `Repairs to the ${thing} will cost about ${figure * 3} million crowns, the council of ${town} said in a statement.`,
    `${firm}, which has run the ${thing} since 19${60 + (event % 39)}, ${teller === 3 ? 'denied' : 'did not answer'} questions about the beams.`,
    `About ${figure * 40} people use the ${thing} every week, and buses will take them to ${nameOf(event + 9000)} until the end of October.`,
  ]
  const told = sentences.filter((_, index) => (index + teller) % 6 !== 5)
  const own = `${outlets[teller] ?? ''} was told by a reader near ${nameOf(event * 7 + teller + 11_000)} that the noise began days before.`
  return `# ${capital(thing)} of ${town} ${happened}\n\n${[...told, own].join('\n\n')}\n`
}

/** Writes `count` reports as Markdown, four to an event. */
export async function writeArticles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < count; index++) {
    const [event, teller] = [Math.floor(index / outlets.length), index % outlets.length]
    const date = new Date(Date.UTC(2024, 0, 8 + (event % 300))).toISOString().slice(0, 10)
    const text = `---\noutlet: ${outlets[teller] ?? ''}\ndate: ${date}\n---\n\n${reportOf(event, teller)}`
    await writeFile(join(folder, `${String(index).padStart(5, '0')}.md`), text)
  }
}
