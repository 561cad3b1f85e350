import { expect, test } from 'vitest'
import { parseTable } from './table.js'

test('the table gives outlet, date and address by file', () => {
  const { hints, problems } = parseTable(
    'File,Outlet,Date,URL\r\na.txt,"Orrin Post, The",2024-03-05,https://orrin.example/a\r\n./b\\c.txt,Vellmar Echo,,\r\n',
  )
  expect(problems).toEqual([])
  expect(hints.get('a.txt')).toEqual({
    outlet: { value: 'Orrin Post, The', source: 'articles.csv' },
    published: { value: '2024-03-05', source: 'articles.csv' },
    url: { value: 'https://orrin.example/a', source: 'articles.csv' },
  })
  expect(hints.get('b/c.txt')).toEqual({ outlet: { value: 'Vellmar Echo', source: 'articles.csv' } })
})

test('a table with semicolons is understood', () => {
  expect(parseTable('file;outlet\na.txt;Orrin Post').hints.get('a.txt')?.outlet?.value).toBe('Orrin Post')
})

test('a date that is no ISO date is told, and the rest of the row counts', () => {
  const { hints, problems } = parseTable('file,outlet,date\na.txt,Orrin Post,5/3/24\n')
  expect(hints.get('a.txt')).toEqual({ outlet: { value: 'Orrin Post', source: 'articles.csv' } })
  expect(problems).toMatchObject([{ file: 'articles.csv', partial: true }])
  expect(problems[0]?.message).toContain('5/3/24')
})

test('a table without a column for files is told', () => {
  expect(parseTable('outlet,date\nOrrin Post,2024-03-05').problems[0]?.message).toContain('"file"')
})

test('a row speaks of a folder or of names, and a row of the file itself goes before it', () => {
  const { hints } = parseTable(
    'file,outlet,date\necho/,Vellmar Echo,\npost-*.txt,Orrin Post,\n*/*.md,{folder},\n*_*.html,{1},2024-03-05\necho/guest.txt,Tarn Courier,\n',
  )
  const outletOf = (file: string): string | undefined => hints.get(file)?.outlet?.value
  expect(outletOf('echo/quay.txt')).toBe('Vellmar Echo')
  expect(outletOf('echo/2024/quay.txt')).toBe('Vellmar Echo')
  expect(outletOf('echo/guest.txt')).toBe('Tarn Courier')
  expect(outletOf('post-17.txt')).toBe('Orrin Post')
  expect(outletOf('old/post-17.txt')).toBeUndefined()
  expect(outletOf('Skarrow Mail/quay.md')).toBe('Skarrow Mail')
  expect(hints.get('Northline_quay.html')).toEqual({
    outlet: { value: 'Northline', source: 'articles.csv' },
    published: { value: '2024-03-05', source: 'articles.csv' },
  })
  expect(outletOf('other.txt')).toBeUndefined()
})

test('signs that mean something elsewhere mean themselves, and many stars nothing', () => {
  const { hints } = parseTable(`file,outlet\n(a+)*.txt,Orrin Post\n${'*a'.repeat(30)},Vellmar Echo\n`)
  expect(hints.get('(a+)1.txt')?.outlet?.value).toBe('Orrin Post')
  expect(hints.get('aaa.txt')).toBeUndefined()
  expect(hints.get('a'.repeat(4000))).toBeUndefined()
})
