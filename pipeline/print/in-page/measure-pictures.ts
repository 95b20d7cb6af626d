/** A picture as it will stand on the page. */
export interface PrintedPicture {
  /** Its address as the page has it. */
  source: string
  /** Pixels of the file from side to side. */
  pixels: number
  /** Its width on the page in inches. */
  inches: number
}

/** Runs in the page, once it is laid out. The pictures that consist of pixels, and how wide they are set. */
export const measurePictures = (): PrintedPicture[] =>
  [...document.images].flatMap(image => {
    const source = image.getAttribute('src') ?? ''
    const { width } = image.getBoundingClientRect()
    if (image.naturalWidth === 0 || width === 0 || /\.svg$/i.test(source)) return []
    return [{ source, pixels: image.naturalWidth, inches: width / 96 }]
  })
