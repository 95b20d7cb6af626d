import { createHash } from 'node:crypto'

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/**
 * The Content-Security-Policy of a page: nothing but this very style, this very script, and fonts and pictures beside the
 * page. `file:` stands beside `'self'` for pages that are opened from a disk.
 */
export const contentSecurityPolicy = (style: string, script: string): string =>
  [
    `default-src 'none'`,
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    `font-src 'self' file:`,
    `img-src 'self' file: data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
