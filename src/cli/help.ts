/** The help texts. No imports: `--help` must answer at once. */

export const commands = ['compare', 'extract', 'sketch', 'align', 'sentences', 'serve'] as const
export type Command = (typeof commands)[number]

const exitCodes = `Exit codes: 0 done; 1 some input could not be read (the rest was done, each is named with its reason on
standard error); 2 wrong usage. Data goes to standard output only. Nothing is ever sent anywhere.`

export const usage: Readonly<Record<Command, string>> = {
  compare:
    'crossread compare PATH... [--pair A B | --against A | --story S] [--format FORMAT] [--out FILE] [--notes FILE] | --jsonl < STORIES.jsonl',
  extract: 'crossread extract FILE... [--format json|jsonl] [--type TYPE] [--files-from LIST --root FOLDER]',
  sketch: 'crossread sketch [--group] < LINES.jsonl',
  align: 'crossread align [--min-score S] < PAIRS.jsonl',
  sentences: 'crossread sentences < TEXTS.jsonl',
  serve: 'crossread serve [FOLDER] [--port N] [--no-open]',
}

export const help: Readonly<Record<Command, string>> = {
  compare: `Usage: ${usage.compare}

Reads articles, finds which report the same event, and aligns every two of one story: what they agree on, where they
diverge, what each adds.

  PATH             a file or a folder of articles; several can be given
  --pair A B       compare only these two: file names, paths within the folder, or article ids
  --against A      one article against all others of its story
  --story S        only this story, by its title, its id, or one of its articles
  --format FORMAT  json (default), html, markdown, docx, pdf, csv, xlsx, jsonld, qdpx, worksheet-docx, worksheet-pdf;
                   the two PDF formats are printed by a Chromium, Chrome or Edge of this computer
  --out FILE       write to FILE instead of standard output; without --format its extension decides
  --differing      with two articles: only the linked passages that diverge or add detail
  --hide CLASSES   leave these out, with commas between: agree, diverge, adds, only, note, style (default: style;
                   none leaves out nothing). What was left out is said in the document. Not for json
  --order ORDER    document (default): as the first article runs; class: what diverges first. Not for json
  --notes FILE     notes and corrections to apply (default: crossread-notes.jsonld in the folder, where there is one)
  --no-notes       leave notes and corrections aside
  --jsonl          read stories on standard input instead, one a line: {"id", "articles": [Article...]} with articles as
                   "extract" writes them; write one comparison a line, with the id of its story
  --most N         with --jsonl: name stories of more than N articles as not compared (default 60)
  -h, --help       show this help

${exitCodes}
`,
  extract: `Usage: ${usage.extract}

Reads articles without comparing them: text, blocks, sentences, metadata, quotations, dates.

  FILE             a file or a folder; - reads one article from standard input
  --format FORMAT  json (default): {"articles": [...]}; jsonl: one article a line, in the order of the input
  --type TYPE      format of the input (txt, md, html, ...) instead of finding it out; for - the default is txt
  --files-from LIST  read the paths from LIST, a path a line; - for standard input. Any number, in bounded memory
  --root FOLDER    name files from here, so that a file has the same name and id whatever is read with it
  --threads N      use at most N threads (default: as many as there are processors, up to 8)
  -h, --help       show this help

${exitCodes}
`,
  sketch: `Usage: ${usage.sketch}

Reads articles as JSON lines on standard input, as "extract --format jsonl" writes them, and writes a line for each:
{"id", "title", "opening", "published", "signature", "file", "outlet", "keys"}. The signature is what finding its story
needs; two reports of one event most likely have one of their keys in common.

  --group          read such lines instead and write their stories, one a line: the same fields, the signatures of its
                   articles merged, and "articles" with their ids. Stories can be read again together with new articles
  -h, --help       show this help

${exitCodes}
`,
  align: `Usage: ${usage.align}

Reads JSON lines {"id", "a": [sentence...], "b": [sentence...]} on standard input and writes a line for each:
{"id", "links": [{"a", "b", "score", "relation", "differences": [{"kind", "a", "b"}]}]} with indexes into the arrays.

  --min-score S    show links scored S and more, from 0 to 1 (default: the engine's own cut)
  -h, --help       show this help

${exitCodes}
`,
  sentences: `Usage: ${usage.sentences}

Reads JSON lines {"id", "text", "language"} on standard input, each text one paragraph, and writes a line for each:
{"id", "sentences": [[start, end]...]} with offsets in UTF-16 code units.

  -h, --help       show this help

${exitCodes}
`,
  serve: `Usage: ${usage.serve}

Opens the window in your browser, served from this computer to this computer only. Prints its address, which holds a
secret for this run, on standard output. Ctrl+C ends it.

  FOLDER           the folder to open at start
  --port N         listen on this port of 127.0.0.1 (default: any free one)
  --no-open        print the address and open no browser
  -h, --help       show this help
`,
}

export const overview = `Crossread reads the same story across outlets: it aligns the passages of articles and marks where they agree,
diverge or add detail.

Usage: crossread COMMAND [OPTIONS]

  compare     align articles of the same story and write the comparison
  extract     read articles without comparing them
  sketch      signatures of articles for finding their stories, and stories from signatures (JSON lines)
  align       align two lists of sentences (JSON lines on standard input)
  sentences   divide paragraphs into sentences (JSON lines on standard input)
  serve       open the window in your browser

  crossread COMMAND --help   tells more about one of them
  crossread --version        prints the version

${exitCodes}
`
