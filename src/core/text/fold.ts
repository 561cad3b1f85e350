/** Folding of letters and glyphs that differ without a difference in meaning. */

const GLYPHS: Readonly<Record<string, string>> = {
  '\u2018': "'", // quotation marks and apostrophes
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u02BC': "'",
  '\u0060': "'",
  '\u00B4': "'",
  '\u2039': "'",
  '\u203A': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u2033': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u300C': '"',
  '\u300D': '"',
  '\u300E': '"',
  '\u300F': '"',
  '\uFF02': '"',
  '\u2010': '-', // dashes
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u00A0': ' ', // spaces
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': ' ',
  '\u3000': ' ',
  '\u00AD': '', // invisible
  '\u200B': '',
  '\u200C': '',
  '\u200D': '',
  '\u2060': '',
  '\uFEFF': '',
  '\u200E': '',
  '\u200F': '',
  '\u202A': '',
  '\u202C': '',
}
const GLYPH =
  /[\u2018-\u201F\u2032\u2033\u02BC`\u00B4\u2039\u203A\u00AB\u00BB\u300C-\u300F\uFF02\u2010-\u2015\u2212\u00A0\u2007\u2009\u200A\u202F\u3000\u00AD\u200B-\u200F\u2060\uFEFF\u202A\u202C]/g
const PLAIN = /^[\0-_a-\x7F]*$/

/** Folds only quotation marks, dashes, spaces and invisible characters; case and letters stay. */
export function foldGlyphs(s: string): string {
  return PLAIN.test(s) ? s : s.replace(GLYPH, (glyph) => GLYPHS[glyph] ?? glyph)
}

/**
 * Folds case, glyphs and compatibility forms (NFKC), for comparing. The result can have another length than the source: to keep the way
 * back use `normalisedView(text, fold)`.
 */
export function fold(s: string): string {
  if (PLAIN.test(s)) return s.toLowerCase()
  return foldGlyphs(s.normalize('NFKC')).toLowerCase()
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  Ø: 'O',
  Đ: 'D',
  Ł: 'L',
  Æ: 'AE',
  Œ: 'OE',
}

/** Removes diacritics: "Müller" and "Muller", "Łódź" and "Lodz" become equal. Case stays. */
export function foldDiacritics(s: string): string {
  if (PLAIN.test(s)) return s
  return s
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øđðłħıßæœþØĐŁÆŒ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
}
