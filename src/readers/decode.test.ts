import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.js'
import { defaultLimits } from './limits.js'
import { ReadFailure } from './reader.js'

const bytesOf = (text: string, encoding: string, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))
const read = async (bytes: Uint8Array, limits = defaultLimits): Promise<string> => (await decode(bytes, limits)).text

/** Why decoding was refused; fails when it was not. */
async function refusal(bytes: Uint8Array, limits = defaultLimits): Promise<string> {
  try {
    await decode(bytes, limits)
  } catch (error) {
    if (error instanceof ReadFailure) {
      expect(error.message).toMatch(/\.$/)
      expect(error.remedy).toMatch(/\.$/)
      return error.reason
    }
    throw error
  }
  throw new Error('it was decoded')
}

const english =
  'Harbour pilots in Vellmar refused to sail on Tuesday. “We will not go out,” said Ines Corvald – their speaker – at the café.\n'.repeat(
    6,
  )
const french =
  'Les pêcheurs de Saint-Elme ont bloqué l’entrée du port à l’aube. « Nous resterons jusqu’à demain », a déclaré leur délégué.\n'.repeat(
    6,
  )
const german =
  'Die Brücke über die Aller bleibt gesperrt, erklärte Bürgermeisterin Köhlmann am Dienstag. Größere Schäden gebe es nicht.\n'.repeat(
    6,
  )
const russian =
  'Мост через реку закрыли во вторник утром. Мэр города заявила, что ремонт продлится до конца октября.\n'.repeat(6)
const japanese =
  '火曜日の朝、港の入り口が封鎖された。市長は「修理は十月末まで続く」と述べた。住民は船で移動している。\n'.repeat(6)
const korean =
  '화요일 아침 항구 입구가 봉쇄되었다. 시장은 수리가 시월 말까지 계속될 것이라고 말했다. 주민들은 배로 이동하고 있다.\n'.repeat(
    6,
  )
const simplified =
  '星期二早上，港口入口被封锁。市长说，维修工作将持续到十月底。居民们乘船出行，渡轮每小时一班。\n'.repeat(6)
const traditional =
  '星期二早上，港口入口被封鎖。市長說，維修工作將持續到十月底。居民們乘船出行，渡輪每小時一班。\n'.repeat(6)

describe('the encoding of a text file is found', () => {
  test.each([
    ['UTF-8', 'utf8', english + russian + japanese],
    ['windows-1252, English with curly quotes', 'windows-1252', english],
    ['windows-1252, French', 'windows-1252', french],
    ['windows-1252, German', 'windows-1252', german],
    ['windows-1251', 'windows-1251', russian],
    ['KOI8-R', 'koi8-r', russian],
    ['Shift_JIS', 'shift_jis', japanese],
    ['EUC-KR', 'euc-kr', korean],
    ['GB18030', 'gb18030', simplified],
    ['Big5', 'big5', traditional],
  ])('%s', async (_name, encoding, text) => {
    expect(await read(bytesOf(text, encoding))).toBe(text)
  })

  test.each(['utf8', 'utf-16le', 'utf-16be', 'utf-32le'])(
    '%s with a byte order mark, which is taken off',
    async (encoding) => {
      const mixed = english + russian
      expect(await read(bytesOf(mixed, encoding, true))).toBe(mixed)
    },
  )

  test.each([
    ['utf-16le', english],
    ['utf-16be', english],
    ['utf-16le', russian],
    ['utf-16be', japanese],
  ])('%s without a mark', async (encoding, text) => {
    expect(await read(bytesOf(text, encoding))).toBe(text)
  })

  test('a character outside the basic plane survives', async () => {
    expect(await read(bytesOf('𝔘 and 👩‍🚒 and é', 'utf8'))).toBe('𝔘 and 👩‍🚒 and é')
  })
})

describe('what is not a readable text is refused with a reason', () => {
  test('0 bytes', async () => expect(await refusal(new Uint8Array())).toBe('empty'))

  test('blank space only', async () => expect(await refusal(bytesOf(' \n\t\n', 'utf8'))).toBe('no-article'))

  test('a picture named .txt', async () =>
    expect(await refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toBe('not-text'))

  test('a program named .txt', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256)
    expect(await refusal(bytes)).toBe('not-text')
  })

  test('binary data without a zero byte', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => 1 + ((index * 97) % 31))
    expect(await refusal(bytes)).toBe('not-text')
  })

  test('30 MB of text', async () =>
    expect(await refusal(new Uint8Array(30 * 1024 * 1024).fill(0x61))).toBe('too-large'))

  test('a text just above the limit, and not one at the limit', async () => {
    const limits = { ...defaultLimits, maxCharacters: 100 }
    expect(await refusal(bytesOf('é'.repeat(101), 'utf8'), limits)).toBe('too-large')
    expect(await read(bytesOf('é'.repeat(100), 'utf8'), limits)).toHaveLength(100)
  })
})

test('line ends of every system become one', async () => {
  expect(await read(bytesOf('one\r\ntwo\rthree\nfour', 'utf8'))).toBe('one\ntwo\nthree\nfour')
})

test('any text in UTF-8 comes back as it was, but for line ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      fc.pre(/\S/u.test(text) && !/[\u0000-\u0008\u000B\u000E-\u001F]/.test(text) && !text.startsWith('\uFEFF'))
      expect(await read(bytesOf(text, 'utf8'))).toBe(text.replace(/\r\n?/g, '\n'))
    }),
  )
})

test('no bytes make decoding fail in another way than with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const outcome = await decode(bytes, defaultLimits).catch((error: unknown) => error)
      expect(outcome instanceof ReadFailure || typeof (outcome as { text?: unknown }).text === 'string').toBe(true)
    }),
  )
})
