import { describe, expect, it } from 'vitest'
import { readArticle } from './article.js'

/** Quotations of a report with their speakers. */
function quotes(text: string): readonly (readonly [string, string | null])[] {
  const article = readArticle({ id: 'a', file: 'a', text, markup: 'plain', blocks: null, hints: {} })
  return article.quotes.map(({ start, end, speaker }) => [text.slice(start, end), speaker])
}
const speakers = (text: string): readonly (string | null)[] => quotes(text).map(([, speaker]) => speaker)

const OPENING =
  'The dam at Orvik will be closed, officials said on Monday after a long night of talks.\n\n' +
  '“We had no warning at all,” said Petra Lund, a baker whose house was flooded.\n\n'
const after = (text: string): string | null | undefined => speakers(OPENING + text).at(-1)

describe('he and she', () => {
  it.each([
    [
      'the subject with a role beside it',
      'Ilse Maria Roth, the water minister, said the dam, built by Jan Kolb, was safe. “It will hold,” she said.',
      'Ilse Maria Roth',
    ],
    [
      'the subject behind a linking word',
      'But Karin Voss, an engineer at the University of Tarn, warned of cracks. “They grow every day,” she said.',
      'Karin Voss',
    ],
    [
      'the name put beside a noun',
      'One fisherman, Tomas Brekke, took nine people into his boat. “I heard them,” he told Orvik Radio.',
      'Tomas Brekke',
    ],
    [
      'the name put beside a longer noun phrase',
      'The leader of the Meadow Party, Henrik Sand, called for an inquiry.\n\n“We need the truth,” he said.',
      'Henrik Sand',
    ],
    [
      'the subject with an age and a clause',
      'Greta Holm, 61, who sells bread by the bridge, said her shop was gone. “I have nothing left,” she said.',
      'Greta Holm',
    ],
    [
      'the subject after words of place',
      'Back in Tarn, Karl Moen rejected the claim. “It is false,” he said.',
      'Karl Moen',
    ],
    [
      'the one credited at the end of the sentence',
      'The wall was repaired in June, site manager Olaf Dahl told the inquiry. “It was dry by July,” he said.',
      'Olaf Dahl',
    ],
    [
      'the one to whom a statement is traced',
      'Talks will be held in Tarn, according to the envoy, Olaf Dahl. “I want results,” he said.',
      'Olaf Dahl',
    ],
    [
      'another person of that gender when the subject is of the other',
      'Ingrid Roth took her complaint to the president, Karl Moen. “I will read it,” he said.',
      'Karl Moen',
    ],
    [
      'the holder of an office that ends in “-ing”',
      'Managing director Felix Kolb said the pumps had been on. “They were tested in May,” he said.',
      'Felix Kolb',
    ],
    [
      'the one beside an office, not the house in it',
      'The chairman of Talia Sports, Jusuf Al-Rashid, spoke on television.\n\n“We came to stay,” he said in Arabic.',
      'Jusuf Al-Rashid',
    ],
    [
      'the one beside an office with hyphens',
      'However, the officer-in-charge of the Tarn police, Chief Inspector W. M. Dahl, said no siren was heard. “I was near,” he said.',
      'W. M. Dahl',
    ],
    ['whose office it is', 'Karl Moen’s office was searched at dawn. “It is a farce,” he said.', 'Karl Moen'],
    [
      'a name nobody can tell the gender of',
      'Bektur Ozhanov, for the miners, blamed the owner. “He lied,” he told us.',
      'Bektur Ozhanov',
    ],
  ])('stand for %s', (_name, text, speaker) => {
    expect(after(text)).toBe(speaker)
  })

  it('stay with the speaker above where the sentence between is about a thing', () => {
    expect(after('The dam holds 40 million tonnes of water. “It was like a wall,” she added.')).toBe('Petra Lund')
  })

  it('leave out of a name what the office is for', () => {
    expect(after('“There was no letter, no call and no fax,” Director General of Irrigation K. D. Moen said.')).toBe(
      'K. D. Moen',
    )
  })

  it('do not stand for a thing with a name of two words', () => {
    const text = 'The Nova Linea sailed from Tarn on Tuesday. “It was full,” she said.'
    expect(after(text)).toBe('Petra Lund')
  })

  it('are not the one whom the quotation itself speaks of', () => {
    const text = '“The plan is wrong,” Karl Moen said.\n\nHenrik Sand drew it up in May. “He never read it,” he said.'
    expect(after(text)).toBe('Karl Moen')
  })
})

describe('it, they and statements', () => {
  it.each([
    [
      'Costa Norte, the company that runs the dam, denied it. “The wall is sound,” it said in a statement.',
      'Costa Norte',
    ],
    [
      'The operator, Costa Norte, said in a statement that it had acted. “The wall is sound,” the statement said.',
      'Costa Norte',
    ],
    [
      'The road was closed at noon, the Tarn transport ministry said. It added that drivers were “all safe”.',
      'Tarn transport ministry',
    ],
    [
      'Norvia’s energy ministry rejected the claim. “There was no leak,” the ministry said.',
      'Norvia’s energy ministry',
    ],
    ['Prosecutors asked for ten years. “It was greed,” they said.', 'Prosecutors'],
  ])('%s', (text, speaker) => {
    expect(after(text)).toBe(speaker)
  })

  it('stand for nobody where no house is spoken of', () => {
    expect(after('Karl Moen went home at noon. “The wall is sound,” it said.')).toBeNull()
  })
})

describe('descriptions', () => {
  it.each([
    ['Ilse Roth, 54, refused to go. The 54-year-old said: “I have work to do.”', 'Ilse Roth'],
    ['Ilse Roth faced the cameras. The mum-of-three told reporters: “I have work to do.”', 'Ilse Roth'],
    ['It was Tarn’s Bektur Ozhanov who counted them in. The envoy called it “a good day”.', 'Bektur Ozhanov'],
    ['Karl Moen, 41, from Tarn, who was on the bridge, said: “It shook.”', 'Karl Moen'],
    ['His mother, Lena, ran to the gate. “I never gave up,” she told the paper.', 'Lena'],
    ['“I never gave up,” a spokesman for Karl Moen said.', 'spokesman for Karl Moen'],
    ['Meadow Party boss Ines Falk, whose nine members left, blasted: “Shame on them.”', 'Ines Falk'],
  ])('%s', (text, speaker) => {
    expect(after(text)).toBe(speaker)
  })

  it('leave an office that may be somebody else’s as it is called', () => {
    expect(after('Karl Moen sued the town in May. “We will fight it,” the mayor said.')).toBe('mayor')
    expect(after('Karl Moen met a nurse at the gate. “We will fight it,” the nurse said.')).toBe('nurse')
  })

  it('do not credit the spokesman of another house, nor a nameless one before whose words they are', () => {
    const text =
      'Ola Berg, a spokesman for the army, said the wall was shelled.\n\n' +
      'The shelling stopped at noon, and the road to Tarn was opened again after nine days of fighting. Hundreds left on foot. Buses came for the old and the sick. They had waited in cellars. Some had no shoes. There was snow on the pass, and the wind was strong all day, but nobody wanted to stay behind in the ruins of the town, and the drivers made the trip again and again until the last of them had been brought down to the plain by night.\n\n' +
      'The president urged both sides to show “great restraint”, his spokesman said.'
    expect(after(text)).toBe('president')
  })
})

describe('verbs', () => {
  it.each([
    ['Moen, 47, hit back: “I did nothing wrong.”', 'Karl Moen'],
    ['But his lawyer, Stina Falk, fired back: “There is no proof.”', 'Stina Falk'],
    ['Far-right firebrand Odd Krag crowed that the town was “sick of them”.', 'Odd Krag'],
    ['“Never again,” Moen fumed.', 'Karl Moen'],
    ['Karl Moen was in no doubt: “They knew.”', 'Karl Moen'],
    ['“We knew it,” Mr. Moen said.', 'Karl Moen'],
    ['Added Moen: “We knew it.”', 'Karl Moen'],
    ['“He is ill,” a representative for Moen said. She added: “He will be back.”', 'representative for Moen'],
    ['“We knew it,” Sen. Karl Moen, D-Tarn, said.', 'Karl Moen'],
    ['Karl Moen met Henrik Sand in Tarn, saying the wall was “a ruin”.', 'Karl Moen'],
    ['Karl Moen met Henrik Sand and called the wall “a ruin”.', 'Karl Moen'],
    ['Norvia’s Defence Ministry called Tarnish claims of a raid “a lie”.', 'Norvia’s Defence Ministry'],
    ['Karl Moen defended and justified the plan. He insisted it was right. “There was no choice.”', null],
    ['Karl Moen said there was no choice. “It had to be done at once.”', 'Karl Moen'],
  ])('%s', (text, speaker) => {
    expect(speakers(`${OPENING}Karl Moen runs the dam.\n\n${text}`)[1]).toBe(speaker)
  })

  it.each([
    ['passives', 'Karl Moen was called “a liar” in the hall.'],
    ['what a crowd cries', 'About 900 people marched to the dam, according to police, chanting “water now”.'],
    ['what a banner reads', 'Police took down a banner that read “Water now”.'],
    ['messages that reach somebody', 'Karl Moen received a letter: “Leave the town by May.”'],
    ['doings that sound like speech', 'Protesters stormed the “green room” at noon.'],
    ['titles of programmes', 'Karl Moen will sing on “Evening Parade” in May.'],
  ])('do not make a speaker of %s', (_name, text) => {
    expect(after(text)).toBeNull()
  })

  it('name who did the saying in a passive', () => {
    expect(after('Karl Moen was called “a liar” by Henrik Sand.')).toBe('Henrik Sand')
  })

  it('leave scare quotes in a headline to nobody', () => {
    const text =
      'Guard accused over flooded dam walks free as ‘helpers’ are jailed\n\nThe dam at Orvik broke on Monday.'
    expect(speakers(text)).toEqual([null])
  })
})

describe('names', () => {
  it('are given in their fullest form', () => {
    const text =
      'Ilse Maria Roth spoke first.\n\n“It holds,” Ilse Roth said.\n\n“It will,” Ms Roth said.\n\n“It must,” Roth said.'
    expect(speakers(text)).toEqual(['Ilse Maria Roth', 'Ilse Maria Roth', 'Ilse Maria Roth'])
  })

  it('bear a slip behind a title of courtesy', () => {
    expect(speakers('Karin Sandberg spoke first.\n\n“It holds,” Ms Sandburg said.')).toEqual(['Karin Sandberg'])
  })

  it('tell a man and a woman of one family apart', () => {
    const text = 'Karin Roth and Thomas Roth spoke.\n\n“It holds,” Mr Roth said.\n\n“It must,” Ms Roth said.'
    expect(speakers(text)).toEqual(['Thomas Roth', 'Karin Roth'])
  })

  it('take no rank along', () => {
    expect(speakers('“It holds,” said Private Karl Moen.')).toEqual(['Karl Moen'])
  })
})

describe('a quotation in two pieces', () => {
  it('is one speaker where only the verb changes', () => {
    const text = 'Karl Moen, a pilot, said the crew had acted “in good order” and would “never leave the ship”.'
    expect(speakers(text)).toEqual(['Karl Moen', 'Karl Moen'])
  })

  it('is not where somebody else does the second thing', () => {
    const text = 'Karl Moen said the crew had acted “in good order” and the owners were told to “leave the ship”.'
    expect(speakers(text)).toEqual(['Karl Moen', null])
  })
})

describe('Arabic names', () => {
  it('keep their article', () => {
    const text =
      'Foreign Minister Karim al-Saadi praised their “good faith”.\n\n“It was long,” al-Saadi said. “We are tired.”'
    expect(speakers(text)).toEqual(['Karim al-Saadi', 'Karim al-Saadi', 'Karim al-Saadi'])
  })
})

describe('other languages', () => {
  it('look to the sentence before as well', () => {
    const text =
      'Der Damm wird geschlossen. „Wir wussten nichts“, sagte Bäcker Jan Kern.\n\nUlrich Holt lehnt das ab. „Das ist zu teuer“, sagte er.'
    expect(speakers(text)).toEqual(['Jan Kern', 'Ulrich Holt'])
  })
})

describe('time', () => {
  it('stays small on a long text without an end', () => {
    const text = `Karl Moen said ${'a, b and c who '.repeat(20000)}: “${'x y. '.repeat(20000)}”`
    const begun = performance.now()
    speakers(text)
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})

describe('a paragraph that is nothing but a quotation', () => {
  const NEXT = 'The water minister, Ilse Roth, said the town would be moved.'
  const words = (above: string, below: string): string | null | undefined =>
    after(`${above}\n\n“We looked at it every day. I fear the worst.”\n\n${below}`)

  it.each([
    ['named with a verb of saying', 'Olaf Dahl, the site manager, said the wall was dry.', NEXT],
    [
      'of the credit at its end',
      'Water had run over the wall since noon, police chief Olaf Dahl told the agency.\n\nTwo pumps were brought from Tarn, he added.',
      NEXT,
    ],
    [
      'of the credit behind another subject',
      'Olaf Dahl said the wall was dry.\n\nFarmers closed the first gate before the fire service arrived, he added.',
      NEXT,
    ],
    ['of a pronoun first', 'Olaf Dahl said the wall was dry. He said it had been mended in May.', 'Rain is expected.'],
  ])('is of the speaker of the paragraph above, %s', (_, above, below) => {
    expect(words(above, below)).toBe('Olaf Dahl')
  })

  it.each([
    ['who only did something', 'Olaf Dahl walked along the wall at noon.', NEXT],
    [
      'when the next paragraph may tell whose it is',
      'Olaf Dahl said the wall was dry.',
      'Karl Moen does not believe it.',
    ],
    ['when the next paragraph tells whose it is', 'Olaf Dahl said the wall was dry.', 'So said Karl Moen, a baker.'],
    ['when another quotation goes on', 'Olaf Dahl said the wall was dry.', '“It leaks,” said Karl Moen, a baker.'],
    ['of an institution', 'The council said the wall was dry.', NEXT],
    ['two paragraphs above', 'Olaf Dahl said the wall was dry.\n\nRain is expected until Friday.', NEXT],
  ])('is not given to one %s', (_, above, below) => {
    const text = `${OPENING}${above}\n\n“We looked at it every day. I fear the worst.”\n\n${below}`
    expect(speakers(text)[1]).toBeNull()
  })
})
