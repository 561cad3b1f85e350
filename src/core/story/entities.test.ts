import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { readArticleWithAnalysis } from '../article/article.js'
import type { Entity } from '../model.js'
import { findEntities } from './entities.js'

/** Entities of a story: one string an article, its sentences parted by "|". */
const story = (...texts: readonly string[]): readonly Entity[] =>
  findEntities(texts.map((text, index) => analyseSentences(`${index}`, text.split('|'), 'en')))
const holding = (entities: readonly Entity[], ...words: readonly string[]): Entity | undefined =>
  entities.find(({ mentions }) => words.every((word) => mentions.some(({ text }) => text === word)))

describe('findEntities', () => {
  it('takes what one report leaves open for a person where another says so', () => {
    const entities = story('Envoy Yaran Tolbek was in Kells then.', 'It was Yaran Tolbek at the gate then.')
    expect(holding(entities, 'Yaran Tolbek')).toMatchObject({ kind: 'person', name: 'Yaran Tolbek' })
    expect(entities.filter(({ name }) => name.includes('Tolbek'))).toHaveLength(1)
  })

  it.each([
    ['Lawyer Stefan Kamil spoke then.', 'Lawyer Stephen Kamil spoke then.', 'Stefan Kamil', 'Stephen Kamil'],
    ['It was Rebecca Zeraf, 28, who left.', 'It was Rebekah Zeraf, 28, who left.', 'Rebecca Zeraf', 'Rebekah Zeraf'],
    ['Envoy Yerlan Tolbek was in Kells.', 'Envoy Erlan Tolbek was in Kells.', 'Yerlan Tolbek', 'Erlan Tolbek'],
    ['Minister Marina Osk was out.', 'Minister Malika Osk was out.', 'Marina Osk', 'Malika Osk'],
  ])('joins spellings of one person: %s / %s', (a, b, x, y) => {
    expect(holding(story(a, b), x, y)).toBeDefined()
  })

  it('joins given names a letter apart of which one is no known name', () => {
    const spelled = story('Niamh Corvan, a nurse, spoke.', 'A passenger, Niam Corvan, told them no.')
    expect(holding(spelled, 'Niamh Corvan', 'Niam Corvan')?.kind).toBe('person')
    expect(holding(story('Thomas Zeraf, 28, left.', 'Thomasz Olk, 28, left.'), 'Thomas Zeraf', 'Thomasz Olk')).toBeUndefined()
  }) // prettier-ignore

  it('joins the letters of a body that is somebody’s house, and of one that another report gives to its country', () => {
    const office = story('The European Harbour Commissioner’s Office wrote to them.', 'The EHCO wrote to them.')
    expect(holding(office, 'European Harbour Commissioner’s Office', 'EHCO')).toBeDefined()
    const owned = story('Kuwait’s Fair Trade Authority wrote to them.', 'The Fair Trade Authority (FTA) wrote. The FTA did so.')
    expect(holding(owned, 'FTA')?.mentions.map(({ article }) => article)).toContain('0')
    const two = story('Kuwait’s Fair Trade Authority wrote.', 'Oman’s Fair Trade Authority wrote.', 'The Fair Trade Authority wrote.')
    expect(two.filter(({ mentions }) => mentions.some(({ text }) => text === 'Fair Trade Authority'))).toHaveLength(3)
  }) // prettier-ignore

  it('joins the letters of a body to its full name, where only one begins so', () => {
    const full = 'The Office for Harbour Safety and Standards wrote to them.'
    expect(holding(story(full, 'The OHSS wrote to them.'), 'Office for Harbour Safety and Standards', 'OHSS')).toBeDefined()
    expect(holding(story(full, 'The OHTS wrote to them.'), 'Office for Harbour Safety and Standards', 'OHTS')).toBeUndefined()
  }) // prettier-ignore

  it('keeps apart whom one report names both, and a son and a mother', () => {
    const ministers = 'Minister Marina Osk met Minister Malika Osk then.'
    expect(holding(story(ministers, ministers), 'Marina Osk', 'Malika Osk')).toBeUndefined()
    const family = story('Private Azat Tokunov was freed.', 'His mother, Gulnar Tokunova, was there.')
    expect(holding(family, 'Azat Tokunov', 'Gulnar Tokunova')).toBeUndefined()
  })

  it('joins an office to the only one of the story who holds it, and lists none that nobody is named for', () => {
    const named = 'Transport Minister Helena Vardal was there.'
    const entities = story(named, 'Norway’s transport minister was there. |The prime minister was not.')
    expect(holding(entities, 'Helena Vardal', 'transport minister')).toBeDefined()
    expect(holding(entities, 'prime minister')).toBeUndefined()
    const two = story(named, 'Transport Minister Anna Lund was there.', 'Norway’s transport minister was there.')
    expect(holding(two, 'Helena Vardal', 'transport minister')).toBeUndefined()
  })

  it('joins a given name to its owner, and no place to a family name', () => {
    expect(
      holding(story('Gulnar Tokun has heard nothing.|His mother, Gulnar, ran to him.', 'Ms Gulnar Tokun was glad.'), 'Gulnar', 'Gulnar Tokun'),
    ).toBeDefined() // prettier-ignore
    expect(holding(story('Anna Brixby was there.', 'A fire broke out in Brixby.'), 'Brixby')?.kind).toBe('place')
  })

  it('joins a party in small letters and its people', () => {
    const entities = story('The Progressive Party was there.', 'The Progressive party was out, and polls put the Progressives ahead.')
    expect(holding(entities, 'Progressive Party', 'Progressive party', 'Progressives')?.kind).toBe('organisation')
  }) // prettier-ignore

  it('tells the houses of two countries apart by their owners', () => {
    const names = story("Norway's defence ministry said so.", "Sweden's defence ministry said no.").map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(["Norway's defence ministry", "Sweden's defence ministry"]))
  }) // prettier-ignore

  it.each([
    ['The Bulgarian owner, Plamen Radzhev, was out.', 'It was Plamen Radjev of Bulgaria who left.', 'Plamen Radzhev', 'Plamen Radjev'],
    ['They met in Shoripur, Bangladesh.', 'A ferry left Soripur in Bangladesh.', 'Shoripur', 'Soripur'],
    ['They met in Rousselo, Bulgaria.', 'The Rusevo Regional Court of Bulgaria said so in Ruselo.', 'Rousselo', 'Ruselo'],
    ['Police chief Rafiq Alam Sarker spoke then.', 'Police chief Rafiq Alam was out.', 'Rafiq Alam Sarker', 'Rafiq Alam'],
    ['Md Rafiq Alam Sarker, 40, spoke.', 'Rafiq Alam Sarker, 40, left.', 'Md Rafiq Alam Sarker', 'Rafiq Alam Sarker'],
    ['Spokesman Lt Cdr Javed Alam spoke.', 'It was Javeed Alam, 40, who left.', 'Javed Alam', 'Javeed Alam'],
    ['Shipowner Plamen Radev was out.', 'Plamen Radev, 40, left.', 'Shipowner', 'Plamen Radev'],
  ])('joins names from other scripts, and names cut short: %s / %s', (a, b, x, y) => {
    expect(holding(story(a, b), x, y)).toBeDefined()
  }) // prettier-ignore

  it('takes a family name in another spelling for the only one who has it', () => {
    const entities = story('The Bulgarian owner, Plamen Radzhev, was out.', 'The judges of Bulgaria let Mr Radjev go.')
    expect(holding(entities, 'Plamen Radzhev', 'Mr Radjev')?.name).toBe('Plamen Radzhev')
  })

  it('keeps apart names of another consonant, two that one report names, and two of other offices', () => {
    const one = (texts: readonly [string, string], x: string, y: string) => expect(holding(story(...texts), x, y)).toBeUndefined()
    one(['Karim Manik, 40, of Bangladesh left.', 'Karim Hanik, 52, of Bangladesh spoke.'], 'Karim Manik', 'Karim Hanik')
    one(['They met in Molapur, Bangladesh.', 'A ferry left Golapur in Bangladesh.'], 'Molapur', 'Golapur')
    const both = 'A ferry left Shoripur for Soripur in Bangladesh.'
    one([both, both], 'Shoripur', 'Soripur')
    one(['They met in Bournby.', 'A ferry left Burnby then.'], 'Bournby', 'Burnby')
    one(['Police chief Rafiq Alam Sarker spoke.', 'The singer Rafiq Alam was out.'], 'Rafiq Alam Sarker', 'Rafiq Alam')
  }) // prettier-ignore

  it('finds the town in the name of its court, where the report names the town nowhere else', () => {
    const court = 'The Rousselo District Court of Bulgaria fined them.'
    expect(holding(story('They met in Ruselo, Bulgaria.', court), 'Ruselo', 'Rousselo')?.kind).toBe('place')
    const club = 'The Ruselo Football Club of Bulgaria fined them.'
    expect(holding(story('They met in Ruselo, Bulgaria.', club), 'Ruselo')?.mentions).toHaveLength(1)
  })

  it('has the title by which a report names somebody, and lists the name without it', () => {
    const entities = story('Anna Brixby, 40, was there. |Mrs Brixby left. |Ms. Brixby did not.')
    expect(holding(entities, 'Anna Brixby', 'Mrs Brixby', 'Ms. Brixby')?.name).toBe('Anna Brixby')
    expect(story('Mr Tolbek spoke. |Mr Tolbek left.').map(({ name }) => name)).toEqual(['Tolbek'])
  })

  it('counts names in labels', () => {
    const text =
      'Bridge of Kells closed\n\nThe bridge of Kells was closed on Monday, the council of the town said in a statement.\n\n' +
      'Quote from Norwegian Foreign Minister Marit Halvard: "The bridge will not be opened before the autumn of next year."\n\n' +
      'Background: The bridge of Kells was built in 1931 and has been mended twice since then by the council.'
    const { analysis } = readArticleWithAnalysis({ id: 'a', file: 'a.txt', text, markup: 'plain', blocks: null, hints: {} })
    expect(holding(findEntities([analysis]), 'Marit Halvard')?.kind).toBe('person')
  }) // prettier-ignore
})
