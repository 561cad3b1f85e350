/** Word documents (DOCX). mammoth turns their text to HTML, which gives the blocks; it is loaded with the first document. */
import { encrypted, damaged, tooDeep } from '../failures.js'
import type { RawArticle, Reader, ReaderInput } from '../reader.js'

const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/

const isOldContainer = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

/** A document with a password is an old container with this stream in it (MS-OFFCRYPTO). */
const isLocked = (bytes: Uint8Array): boolean =>
  isOldContainer(bytes) && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

async function read({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  if (isLocked(bytes)) throw encrypted()
  const [{ unzipParts }, { zipSync }, { default: mammoth }, { documentLines }, { nestsDeeperThan }, { assemble }] =
    await Promise.all([
      import('./unzip.js'),
      import('fflate'),
      import('mammoth'),
      import('../html/page.js'),
      import('../html/depth.js'),
      import('../assemble.js'),
    ])
  const parts = unzipParts(bytes, (name) => WANTED.test(name), limits)
  const source = parts['word/document.xml']
  if (source === undefined) throw damaged('The document has no text part: it is damaged, or no Word document.')
  if (nestsDeeperThan(new TextDecoder().decode(source), limits.maxDepth)) throw tooDeep(limits)
  const buffer = Buffer.from(zipSync({ ...parts }, { level: 0 }))
  const html = await mammoth
    .convertToHtml(
      { buffer },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false },
    )
    .then(
      ({ value }) => value,
      () => null,
    )
  if (html === null) throw damaged('The document is damaged: its text could not be read.')
  return [assemble({ lines: documentLines(html, limits), hints: {}, limits, part: '' })]
}

export const docxReader: Reader = {
  format: 'docx',
  extensions: ['docx', 'docm', 'dotx'],
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head)
    return text.startsWith('PK\u0003\u0004') && /\[Content_Types\]\.xml|word\/|_rels\/\.rels/.test(text) ? 0.95 : 0
  },
  read,
}
