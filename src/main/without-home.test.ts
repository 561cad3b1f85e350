import { expect, test } from 'vitest'
import { withoutHome } from './without-home.js'

test.each([
  ["ENOENT: no such file, open '/home/me/My News/Orrin dam/a b.html'", "ENOENT: no such file, open '~/…'"],
  ['lost in /home/me/news and in /home/me', 'lost in ~/… and in ~'],
  ['at run (file:///home/me/apps/crossread/out/main/index.js:12:5)', 'at run (file://~/…/index.js:12:5)'],
  ['/home/mega/shared and /srv/news stay', '/home/mega/shared and /srv/news stay'],
])('paths in the home folder are cut short: %s', (text, expected) => {
  expect(withoutHome(text, '/home/me')).toBe(expected)
})

test.each([
  ['open "C:\\Users\\Ada L\\News\\a.html"', 'open "~/…"'],
  ['at file:///C:/Users/Ada%20L/News/app/index.js:1:2', 'at file:///~/…/index.js:1:2'],
  ['c:\\users\\ada l\\news', '~/…'],
])('so are those of Windows, in each of their forms: %s', (text, expected) => {
  expect(withoutHome(text, 'C:\\Users\\Ada L')).toBe(expected)
})

test('without a home folder nothing changes', () => {
  expect(withoutHome('/srv/news', '')).toBe('/srv/news')
  expect(withoutHome('/srv/news', '/')).toBe('/srv/news')
})
