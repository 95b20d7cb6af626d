/** Where a link within a book leads. */
export interface Lead {
  /** The name of the document; undefined: the link's own. */
  document: string | undefined
  /** A segment of it; undefined: its beginning. */
  segment: string | undefined
}

/** Links of a document that lead to places in its book, by their address as `leadKey` makes it. */
export type Leads = ReadonlyMap<string, Lead>

/** An address without its encoding: as authors write it, and as it stands in HTML, it is the same. */
export const leadKey = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
