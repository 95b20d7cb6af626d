// @ts-check
/*
 * Where a page has fonts of its own: load those of the text at once, and let faces of the system with the same width stand
 * in until they are there, so that nothing moves when they come.
 */
{
  const paths = document.documentElement.dataset.fonts?.split(' ') ?? []

  // From a disk Chromium refuses to load fonts before the styles ask for them.
  if (location.protocol !== 'file:') {
    for (const href of paths) {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href })
      document.head.append(link)
    }
  }

  const times = ['Times New Roman', 'Liberation Serif', 'Tinos']
  const timesBold = times.map(name => `${name} Bold`)
  const arial = ['Arial', 'Liberation Sans', 'Arimo']
  const song = ['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'STSong', 'SimSun']
  const hei = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'SimHei']

  /*
   * Family, weight, names of the same face on different systems; the width of a text in our face by its width in theirs,
   * measured over 4,000 letters of prose in Chromium; ascent and descent of our face in ems.
   */
  /** @type {[string, string, string[], number, number, number][]} */
  const substitutes = [
    ['latin serif', '400', times, 1.129, 1.036, 0.335],
    ['latin serif', '600 700', timesBold, 1.053, 1.036, 0.335],
    ['latin display', '400', times, 1.035, 1.036, 0.335],
    ['latin caption', '400', times, 1.179, 1.036, 0.335],
    ['latin sans', '400', arial, 0.94, 1.024, 0.4],
    ['zh serif', '400 700', song, 1, 0.88, 0.12],
    ['zh sans', '400', hei, 1, 0.88, 0.12],
  ]
  /** @param {number} value */
  const percent = value => `${value * 100}%`

  if (paths.length > 0) {
    for (const [family, weight, names, width, ascent, descent] of substitutes) {
      const source = names.map(name => `local("${name}")`).join(',')
      const face = new FontFace(`${family} substitute`, source, {
        weight,
        ascentOverride: percent(ascent / width),
        descentOverride: percent(descent / width),
        lineGapOverride: '0%',
        // @ts-expect-error: TypeScript's library does not know it yet.
        sizeAdjust: percent(width),
      })
      document.fonts.add(face)
    }
  }
}
