import type { Design } from '../design.js'

/** What `styles/facing.css` asks of a design: the page is the room in which Chromium lays out, margins and all. */
export const facingVariables = ({ page, margins, block, head, folio }: Design): Record<string, string> => {
  const values = {
    'area-width': page.width,
    'area-height': page.height,
    'page-width': page.width,
    'page-height': page.height,
    'margin-top': margins.top,
    'margin-inner': margins.inner,
    'margin-outer': margins.outer,
    'block-width': block.width,
    'block-height': block.height,
    'head-rise': head.rise,
    'head-size': head.size,
    'head-leading': head.leading,
    'folio-drop': folio.drop,
    'folio-size': folio.size,
    'folio-leading': folio.leading,
    'folio-inset': folio.inset,
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, length]) => [name, `${Number(length.toFixed(3))}pt`]),
  )
}
