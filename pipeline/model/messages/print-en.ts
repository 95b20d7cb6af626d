/** What is said of printing: of the browser, the page, the PDF and the file for the press, in English. */
export const printEn = {
  'browser.named': 'named by {{name}}',
  'browser.on-path': 'on the PATH',
  'browser.well-known': 'in a well-known place',
  'browser.cached': 'in the cache of Puppeteer',
  'browser.bundled': 'from the package @sparticuz/chromium',
  'browser.fine': '{{path}} {{version}}, {{how}}',
  'browser.fine.unasked': '{{path}}, {{how}}',
  'browser.refused': 'The browser {{how}}, {{path}}, cannot be used: {{why}}.\n{{install}}',
  'browser.none':
    'No browser was found to print with.\nTried: PUPPETEER_EXECUTABLE_PATH, CHROME_PATH (not set), the PATH, well-known places, the cache of Puppeteer.\n{{refused}}\n{{install}}',
  'browser.tried': '  {{path}} {{how}}: {{why}}',
  'browser.tried.bundled': '  {{path}}: {{why}}',
  'browser.not-installed': '  @sparticuz/chromium: not installed, or not made for this machine',
  'browser.no-program': 'no program',
  'browser.answer': 'unexpected answer to --version: “{{answer}}”',
  'browser.version': 'version {{version}}, {{oldest}} or later is needed',
  'browser.does-not-start': 'does not start: {{reason}}',
  'browser.no-message': 'no message',
  'browser.install':
    'Install one of these:\n  npm install @sparticuz/chromium                           (Linux on x64, with no other package)\n  sudo apt install chromium-headless-shell                  (Debian; on others: chromium)\n  npx puppeteer browsers install chrome-headless-shell      (Linux, macOS, Windows)\nor give the path of a browser in PUPPETEER_EXECUTABLE_PATH or in browser.executablePath of duizhao.config.ts.',
  'browser.unpacked':
    'The browser of @sparticuz/chromium could not be unpacked into {{folder}}: {{reason}}. Make room there, or set XDG_CACHE_HOME to a folder that can be written.',
  'browser.start': 'The browser {{path}} {{how}} does not start: {{why}}',
  'browser.start.sandbox':
    'The browser {{path}} {{how}} does not start: {{why}}\nThe sandbox of Chromium cannot run on this machine. If you trust the texts you print, set browser.sandbox to false in duizhao.config.ts.',
  'browser.old': 'The browser {{path}} is too old: found {{version}}, expected version {{oldest}} or later.',
  'browser.failed':
    '{{name}} could not be printed: the browser failed twice ({{reason}}). Check the memory of the machine, or name another browser in browser.executablePath; `duizhao doctor` shows the one that is used.',

  'page-size.unknown':
    'Unexpected page size “{{size}}”, expected {{names, list}} (with “landscape” if wanted) or two lengths such as “185mm 260mm”.',
  'page-size.sides': 'Unexpected page size “{{size}}”, expected sides between 40 mm and 200 in.',
  'margins.block':
    'The margins leave a text block of {{width}} × {{height}} mm, expected at least {{leastWidth}} × {{leastHeight}} mm. Choose smaller margins or a larger page.',
  'margins.length': 'Unexpected margin “{{margin}}” for {{side}}, expected a length such as “25mm” or “1in”.',

  'pdf-complete.twice':
    'Unexpected second “{{text}}” on page {{page}} of the PDF, expected each sentence once',
  'pdf-complete.place': 'Unexpected place of “{{text}}” in the PDF, expected it after the sentence before it',
  'pdf-complete.absent': 'Unexpected absence of “{{text}}” from the PDF, expected each sentence once',
  'pdf-complete.note': 'The text layer of the finished file was read in the order of its tags.',
  'pdf-radical':
    'Unexpected radical {{sign}} ({{code}}) in the text of page {{page}} of the PDF, expected the character that looks like it',
  'pdf-radical.why': 'A font that gives one glyph to both was not subset to the characters of the text.',
  'pdf-height': 'Unexpected block higher than page {{page}}, expected one that fits or can be parted',
  'pdf-height.do': 'A picture or raw HTML takes more than a page. Shorten it, or choose a larger page.',
  'pdf-width': 'Unexpected text wider than the page: “{{text}}”, expected lines that can be broken',
  'pdf-width.do':
    'Chromium shrinks the whole document until it fits. Give the text places to break, or choose a wider page.',
  'pdf-font': 'Unexpected {{what}} on page {{page}} of the PDF, expected the document’s TrueType fonts alone',
  'pdf-font.type3': 'a Type 3 font',
  'pdf-font.type3.for': 'a Type 3 font for {{characters}}',
  'pdf-font.type3.why':
    'A system font, a variable font, a font with CFF outlines, or a bold or italic the browser had to imitate becomes one.',
  'pdf-font.loose': 'the font “{{name}}” that is not embedded',
  'pdf-font.loose.why': 'The licence bits of the font may forbid embedding.',
  'pdf-font.system': 'the font “{{name}}” of the system',
  'pdf-font.system.for': 'the font “{{name}}” of the system for {{characters}}',
  'pdf-font.system.why': 'The faces of the document lack these characters.',
  'pdf-font.unreadable': 'Unexpected font “{{family}}” that cannot be read, expected a TrueType file',
  'pdf-glyph.box':
    'Unexpected empty box in “{{words}}” on page {{page}} of the PDF, expected the document’s fonts to have each character',
  'pdf-glyph.box.why': 'The font this is set in lacks the character, or could not be read.',
  'pdf-glyph':
    'Unexpected character “{{character}}” ({{code}}) in “{{around}}”, expected one that a font of the document has',
  'pdf-glyph.do':
    'Readers would see an empty box. Write it with another character or in words, or show it as a picture.',
  'pdf-picture':
    'Unexpected picture “{{picture}}” that cannot be shown, expected a JPEG, PNG, WebP, GIF or SVG file',
  'pdf-address': 'Unexpected address {{address}} in the printed text, expected files of the document alone',
  'pdf-address.why':
    'The address was not opened: a PDF is made of the document, its fonts and its pictures only.',
  'pdf-resolution':
    'Unexpected resolution of {{dpi}} dpi of the picture “{{name}}”, expected at least {{least}} dpi where it is {{width}} mm wide',
  'pdf-resolution.do':
    'The file is {{pixels}} pixels wide: its dots will be seen on paper. Give one of at least {{wanted}} pixels.',
  'pdf-contents':
    'Unexpected page numbers that change whenever they are filled in, expected contents of one length',

  'press.no-profile':
    'pdf.press.profile: found no file {{path}}, expected the ICC profile of the press. Ask the printer for theirs, or leave the field out.',
  'press.profile':
    'pdf.press.profile: {{path}} is {{what}}, expected the ICC profile of a press (class “prtr”, colours CMYK). Ask the printer for theirs.',
  'press.profile.none': 'no ICC profile',
  'press.profile.kind': 'a profile of class “{{kind}}” for {{space}}',
  'press.profile.cut': 'cut off',
  'press-color':
    'Unexpected colour {{color}} without stated inks, expected it in pdf.press.colors; printed as {{inks}}',
  'press-resolution':
    'Unexpected resolution of {{resolution}} pixels an inch of “{{name}}” on page {{page}}, {{size}} mm, expected at least {{least}}',
  'press-resolution.nameless':
    'Unexpected resolution of {{resolution}} pixels an inch of a picture on page {{page}}, {{size}} mm, expected at least {{least}}',
  'press-resolution.do': 'Take a picture of {{wanted}} pixels or more. It has {{pixels}}.',
} as const
