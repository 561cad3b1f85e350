import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readArticles } from './index.js'

/** Invented news in the languages that the encodings are for; long enough for a statistic, as articles are. */
const STORIES = {
  en: 'The lock at Orrin reopened on Monday – “nobody expected it”, says the board. The café by the weir is crowded again, and the ferry to Marlow leaves at ten.',
  ru: 'Шлюз в Оррине снова открыли в понедельник, сообщили в управлении порта. Никто этого не ожидал, сказала Лена Ост, возглавляющая управление. Паром на остров Марлоу теперь отходит в десять часов утра.',
  ja: 'オリンの水門は月曜日に再び開かれたと港湾局が発表した。局長は記者団に対し、誰も予想していなかったと語った。マーロー島への連絡船は午前十時に出発する予定である。島の住民は喜んでいる。',
  ko: '오린의 갑문이 월요일에 다시 열렸다고 항만 당국이 밝혔다. 아무도 예상하지 못했다고 당국 책임자가 기자들에게 말했다. 말로 섬으로 가는 여객선은 오전 열 시에 출발한다. 주민들은 기뻐하고 있다.',
  zh: '港务局表示，奥林的船闸星期一重新开放。局长对记者说，没有人预料到这一点。前往马洛岛的渡轮上午十时开出。岛上居民对此表示高兴，商店的货物也已经恢复供应。',
  tw: '港務局表示，奧林的船閘星期一重新開放。局長對記者說，沒有人預料到這一點。前往馬洛島的渡輪上午十時開出。島上居民對此表示高興，商店的貨物也已經恢復供應。',
} as const

const CASES: readonly (readonly [encoding: string, language: keyof typeof STORIES])[] = [
  ['utf-8', 'ru'],
  ['utf-16le', 'en'],
  ['utf-16be', 'en'],
  ['utf-16le', 'ja'],
  ['utf-16be', 'ru'],
  ['windows-1252', 'en'],
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['euc-kr', 'ko'],
  ['gb18030', 'zh'],
  ['big5', 'tw'],
]

const marks = [
  ['without a mark', false],
  ['with a mark', true],
] as const

const encode = (text: string, encoding: string, addBOM: boolean): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))

const textOf = async (name: string, bytes: Uint8Array): Promise<string> =>
  (await readArticles({ name, bytes }))[0]?.text ?? ''

describe.each(CASES)('%s (%s)', (encoding, language) => {
  const story = STORIES[language]
  const wide = encoding.startsWith('utf')

  test.each(marks.filter(([, mark]) => wide || !mark))('text %s', async (_, mark) => {
    expect(await textOf('lock.txt', encode(`${story}\n\n${story}\n`, encoding, mark))).toBe(`${story}\n\n${story}\n`)
  })

  test.each(marks.filter(([, mark]) => wide || !mark))('a page %s that names it', async (_, mark) => {
    const page = `<!doctype html><html><head><meta charset="${encoding}"><title>1</title></head><body><article><p>${story}</p><p>${story}</p></article></body></html>`
    expect(await textOf('lock.html', encode(page, encoding, mark))).toContain(`${story}\n\n${story}`)
  })

  test('a page that does not name it', async () => {
    const page = `<html><head><title>1</title></head><body><article><p>${story}</p><p>${story}</p></article></body></html>`
    expect(await textOf('lock.html', encode(page, encoding, false))).toContain(`${story}\n\n${story}`)
  })
})

describe('what an editor left wrong', () => {
  test('bytes of one encoding in a page that names another are told by the bytes', async () => {
    const page = `<html><head><meta charset="iso-8859-1"></head><body><article><p>${STORIES.ru}</p></article></body></html>`
    expect(await textOf('lock.html', encode(page, 'utf-8', false))).toContain(STORIES.ru)
  })
})
