/** The secrets of one run: those in the addresses that open the window, and the one the browser keeps in a cookie. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 bits, safe in a URL and in a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Compares without telling by its duration how much of a guess was right, nor how long the secret is. */
export function sameSecret(guess: string | null, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(guess ?? ''), digest(secret))
}

/** What one run knows of itself. */
export interface RunFacts {
  readonly port: number
  /** The path that the window lives under, '/.../': part of every address of it, and unguessable. */
  readonly room: string
  /** In the address that was printed. */
  readonly linkSecret: string
  /** In the address that a browser was started with; good for one opening. Null when there is none, or when it was used. */
  readonly onceSecret: string | null
  readonly cookieSecret: string
}

export const newRun = (port: number): RunFacts => ({
  port,
  room: `/${newSecret()}/`,
  linkSecret: newSecret(),
  onceSecret: null,
  cookieSecret: newSecret(),
})

/** A name for each port, since cookies of one host are shared by all its ports. */
export const cookieName = (port: number): string => `crossread-${port}`

/**
 * HttpOnly keeps it from scripts; SameSite=Strict keeps it out of every request that another site starts. Browsers send a host's
 * cookies to all its ports, whoever serves there: only a path that nobody else can name keeps ours to ourselves.
 */
export const cookieFor = ({ port, room, cookieSecret }: RunFacts): string =>
  `${cookieName(port)}=${cookieSecret}; Path=${room}; HttpOnly; SameSite=Strict`

/** The value of a cookie in a request's Cookie header; null when absent or when sent twice, for then one was planted. */
export function readCookie(header: string | undefined, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? (values[0] ?? null) : null
}
