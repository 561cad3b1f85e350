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
