/** Words of strangers made harmless for a page: what cannot be shown is shown as missing, what would turn other words round is dropped. */

// Controls but tab and line feed, non-characters, and halves of surrogate pairs: XML cannot hold them and no reader can see them.
const UNSHOWABLE = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu
// Directional embeddings, overrides and isolates reach beyond the words they stand in. Letters keep their own direction without them.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g

/** Safe in every format. Letters, line ends and tabs stay. */
export function plain(text: string): string {
  return text.replace(TURNING, '').replace(/\r\n?/g, '\n').replace(UNSHOWABLE, '\uFFFD')
}

/** As `plain`, on one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim()
}
