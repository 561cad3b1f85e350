/** What both shells demand of the window: the headers each answer carries, and which file a path may name. Pure. */

/** Articles are hostile until proven text: nothing but our own files runs, styles, loads or is talked to. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
} as const satisfies Record<string, string>

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
}

/** Only kinds of file that the build emits are served; null for every other. */
export function mediaTypeOf(file: string): string | null {
  const extension = /\.([a-z0-9]+)$/.exec(file)?.[1] ?? ''
  return Object.hasOwn(mediaTypes, extension) ? (mediaTypes[extension] ?? null) : null
}

/** One part of a path that the build can emit. Neither `..`, nor a drive, a stream, a device or an encoded sign fits. */
const safePart = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/

/**
 * The file, relative to the window's folder and with forward slashes, that a URL path names; null when it may name none.
 * The path is taken as it came, still encoded: no file of ours needs encoding, so whatever has a percent sign is refused.
 */
export function windowFile(urlPath: string): string | null {
  if (urlPath === '/') return 'index.html'
  if (!urlPath.startsWith('/') || urlPath.length > 1000) return null
  const parts = urlPath.slice(1).split('/')
  return parts.length <= 8 && parts.every((part) => safePart.test(part)) ? parts.join('/') : null
}
