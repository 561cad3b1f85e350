/** Invented downloads of news databases for tests: the same three documents in each form. */

export interface Told {
  readonly title: string
  readonly outlet: string
  readonly writer: string
  /** As Nexis writes it. */
  readonly day: string
  /** As Factiva and ProQuest write it. */
  readonly shortDay: string
  readonly time: string
  readonly section: string
  readonly paragraphs: readonly string[]
}

export const told: readonly Told[] = [
  {
    title: 'Ferry halted off Tarnmouth after fire in engine room',
    outlet: 'The Tarn Courier (Tarnmouth)',
    writer: 'Ines Calder and Jon Vik',
    day: 'March 14, 2023 Tuesday',
    shortDay: '14 March 2023',
    time: '',
    section: 'NEWS; Pg. 3',
    paragraphs: [
      'A ferry with 212 passengers aboard stopped two miles off Tarnmouth on Tuesday after a fire broke out in its engine room, the coast guard said.',
      'The crew put out the fire within 40 minutes and nobody was hurt, said harbour master Lena Ost. “We were lucky with the weather,” she told reporters on the quay.',
      'Two tugs pulled the Aurelia back to port by noon, where buses waited for the passengers.',
    ],
  },
  {
    title: 'Passenger ferry stops at sea after blaze',
    outlet: 'Agence France Presse -- English',
    writer: '',
    day: 'March 14, 2023 Tuesday 9:30 AM GMT',
    shortDay: '14 March 2023',
    time: '09:30',
    section: 'INTERNATIONAL NEWS',
    paragraphs: [
      'TARNMOUTH, March 14 (AFP) - A passenger ferry carrying 221 people stopped off the port of Tarnmouth on Tuesday after a blaze in its engine room, the coast guard said.',
      'The crew needed 40 minutes to put out the fire on the Aurelia. Three people were treated for smoke, said harbour master Lena Ost.',
      '“We were lucky with the weather,” Ost said. The ship was pulled back to port by two tugs.',
    ],
  },
  {
    title: 'Council votes to rebuild the market hall of Orrin',
    outlet: 'Orrin Post',
    writer: 'Rui Vale',
    day: 'March 16, 2023 Thursday',
    shortDay: '16 March 2023',
    time: '',
    section: 'CITY; Pg. 1',
    paragraphs: [
      'The council of Orrin voted on Wednesday to rebuild the market hall that burned down in 2019, at a cost of 3.2 million crowns.',
      'Eleven members were for the plan and four against it, mayor Petra Holm said after the session in the town hall.',
      'Work is to begin in May and to last two years. Traders will keep their stalls on the river bank until then.',
    ],
  },
]

const centred = (text: string): string => ' '.repeat(Math.max(0, Math.floor((80 - text.length) / 2))) + text

/** As the older form of Nexis cuts its lines. */
function wrapped(text: string, width = 78): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

const count = ({ paragraphs }: Told): number => paragraphs.join(' ').split(' ').length
const years = '2023'
const holder = ({ outlet }: Told): string => `${outlet.replace(/ (?:\(|--).*/u, '')} Ltd.`

/** "1 of 3 DOCUMENTS". */
export const nexisText = (documents = told): string =>
  [
    '\n\nDownload Request: Selected Items: 1-3\nTime Of Request: Friday, March 17, 2023  16:51:31\n\nSend To:\nTARN UNIVERSITY LIBRARY\nQUAY STREET\n\nTerms: (ferry or market hall) and date(2023)\n\nSource: Tarn Press\nProject ID: None\n',
    ...documents.map((each, index) =>
      [
        centred(`${index + 1} of ${documents.length} DOCUMENTS`),
        centred(each.outlet),
        centred(each.day),
        wrapped(each.title),
        ...(each.writer === '' ? [] : [`BYLINE: ${each.writer}`]),
        `SECTION: ${each.section}`,
        `LENGTH: ${count(each)} words`,
        ...(index === 1 ? ['DATELINE: TARNMOUTH, March 14 2023'] : []),
        ...each.paragraphs.map((text) => wrapped(text)),
        ...(index === 0 ? [wrapped('GRAPHIC: Photo, The Aurelia in the port of Tarnmouth in June last year.')] : []),
        'LOAD-DATE: March 15, 2023',
        'LANGUAGE: ENGLISH',
        'PUBLICATION-TYPE: Newspaper',
        `${centred(`Copyright ${years} ${holder(each)}`)}\n${centred('All Rights Reserved')}`,
      ].join('\n\n'),
    ),
  ].join('\n\n\n')

/** The lines of a document of the newer Nexis, from the headline to "End of Document". */
const uniLines = (each: Told, index: number): readonly string[] => [
  each.title,
  each.outlet,
  each.day,
  `Copyright ${years} ${holder(each)} All Rights Reserved`,
  `Section: ${each.section}`,
  `Length: ${count(each)} words`,
  ...(each.writer === '' ? [] : [`Byline: ${each.writer}`]),
  ...(index === 1 ? ['Dateline: TARNMOUTH, March 14 2023'] : []),
  ...(index === 2 ? ['Highlight: The hall burned down in 2019.'] : []),
  'Body',
  ...each.paragraphs,
  ...(index === 0 ? ['Graphic', 'The Aurelia in the port of Tarnmouth in June last year.'] : []),
  'Classification',
  'Language: ENGLISH',
  'Publication-Type: Newspaper',
  'Subject: FERRIES (90%); PORTS & HARBORS (78%)',
  'Load-Date: March 15, 2023',
  'End of Document',
]

const uniCover = (documents: readonly Told[]): readonly string[] => [
  'User Name: Tarn University Library',
  'Date and Time: Friday, March 17, 2023 4:51:00 PM CET',
  'Job Number: 191234567',
  `Documents (${documents.length})`,
  ...documents.flatMap(({ title }, index) => [
    `${index + 1}. ${title}`,
    'Client/Matter: -None-',
    'Search Terms: ferry or "market hall"',
    'Search Type: Terms and Connectors',
  ]),
]

export const uniDocument = (documents = told): readonly string[] => [
  ...uniCover(documents),
  ...documents.flatMap(uniLines),
]

const factivaLines = (each: Told, index: number): readonly string[] => [
  ...(index === 0 ? ['News'] : []),
  each.title,
  ...(each.writer === '' ? [] : [`By ${each.writer}`]),
  `${count(each)} words`,
  each.shortDay,
  ...(each.time === '' ? [] : [each.time]),
  each.outlet.replace(' -- English', ''),
  ['TARNCO', 'AFPR', 'ORRPO'][index] ?? 'OTHER',
  ...(index === 2 ? ['1'] : []),
  'English',
  `(c) ${years}, ${holder(each)} All rights reserved.`,
  ...each.paragraphs,
  `Document ${['TARNCO0020230314ej3e0001h', 'AFPR000020230314ej3e0027p', 'ORRPO00020230316ej3g0003a'][index] ?? ''}`,
]

const factivaSummary = [
  'Search Summary',
  'Text ferry or "market hall"',
  'Date 01/03/2023 to 31/03/2023',
  'Source All Sources',
  '© 2023 Factiva, Inc. All rights reserved.',
]

export const factivaDocument = (documents = told): readonly string[] => [
  ...documents.flatMap(factivaLines),
  ...factivaSummary,
]

/** Codes and values by turns, as the cells of a table. */
export const codedCells = (documents = told): readonly (readonly [code: string, value: string])[] =>
  documents.flatMap((each, index) => [
    ['SE', 'News'],
    ['HD', each.title],
    ...(each.writer === '' ? [] : [['BY', `By ${each.writer}`] as const]),
    ['WC', `${count(each)} words`],
    ['PD', each.shortDay],
    ...(each.time === '' ? [] : [['ET', each.time] as const]),
    ['SN', each.outlet.replace(' -- English', '')],
    ['SC', 'TARNCO'],
    ['LA', 'English'],
    ['CY', `(c) ${years}, ${holder(each)} All rights reserved.`],
    ['LP', each.paragraphs.slice(0, 1).join('\n')],
    ['TD', each.paragraphs.slice(1).join('\n')],
    ['NS', 'gtrans : Transport Accidents | gcat : Political/General News'],
    ['PUB', holder(each)],
    ['AN', `Document TARNCO0020230314ej3e000${index}h`],
  ])

const RULE = '_'.repeat(60)

export const proquestText = (documents = told): string =>
  [
    RULE,
    ...documents.flatMap((each, index) => [
      `Document ${index + 1} of ${documents.length}`,
      each.title,
      ...(each.writer === ''
        ? []
        : [
            `Author: ${each.writer
              .split(' and ')
              .map((name) => name.replace(/(\S+) (\S+)/u, '$2, $1'))
              .join('; ')}`,
          ]),
      `Publication info: ${each.outlet} ; Tarnmouth [Tarnmouth]${each.shortDay}: A.3.`,
      'http://search.example/docview/2787000001?accountid=1',
      'Abstract: The ferry and the hall.',
      'Links: http://link.example/?title=x',
      `Full text: ${each.paragraphs[0] ?? ''}`,
      ...each.paragraphs.slice(1),
      'Subject: Ferries; Fires',
      'Location: Tarnmouth',
      `Title: ${each.title}`,
      `Publication title: ${each.outlet}; Tarnmouth`,
      'First page: A.3',
      'Publication year: 2023',
      `Publication date: ${each.day.replace(/(\d{4}).*$/u, '$1')}`,
      'Section: News',
      'Country of publication: Tarnland',
      'ISSN: 00000000',
      'Source type: Newspapers',
      'Language of publication: English',
      'Document type: News',
      `ProQuest document ID: 278700000${index}`,
      `Copyright: Copyright ${holder(each)} 2023`,
      'Last updated: 2023-03-17',
      'Database: Tarn Newsstream',
      RULE,
    ]),
    'Contact us at: http://www.proquest.com/about Copyright © 2023 ProQuest LLC. All rights reserved. Terms and Conditions: http://search.example/terms',
  ].join('\n\n')

export const europresseLines = (documents = told): readonly string[] =>
  documents.flatMap((each, index) => [
    `${each.outlet.replace(' -- English', '')}, no. 2470${index}`,
    `${['International', 'Monde', 'Ville'][index] ?? ''}, ${['mardi 14', 'mardi 14', 'jeudi 16'][index] ?? ''} mars 2023, p. 1${index}`,
    ...(index === 0 ? ['FAITS DIVERS'] : []),
    each.title,
    ...(each.writer === '' ? [] : [each.writer]),
    ...each.paragraphs,
    'Note(s) :',
    `© 2023 ${holder(each)} Tous droits réservés.`,
    `Numéro de document : news·202303${14 + index}·TC·0q1403_125500${index}`,
    `news·202303${14 + index}·TC·0q1403_125500${index}`,
    'Ce certificat est émis à Université de Tarn à des fins de visualisation personnelle et temporaire.',
    "Date d'émission : 2023-03-17",
    "Le présent document est protégé par les lois et conventions internationales sur le droit d'auteur et son utilisation est régie par ces lois et conventions.",
  ])

export const risText = (documents = told): string =>
  documents
    .map((each) =>
      [
        'TY  - NEWS',
        ...each.writer
          .split(' and ')
          .flatMap((name) => (name === '' ? [] : [`AU  - ${name.replace(/(\S+) (\S+)/u, '$2, $1')}`])),
        `TI  - ${each.title}`,
        `T2  - ${each.outlet}`,
        `DA  - 2023/03/${each.shortDay.slice(0, 2)}`,
        'LA  - English',
        `AB  - ${each.paragraphs.join('\n')}`,
        'ER  - ',
      ].join('\n'),
    )
    .join('\n\n')
