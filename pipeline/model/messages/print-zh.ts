import type { Key } from './message.js'

/** What is said of printing: of the browser, the page, the PDF and the file for the press, in Chinese. */
export const printZh = {
  'browser.named': '由 {{name}} 指定',
  'browser.on-path': '在 PATH 中找到',
  'browser.well-known': '在常见位置找到',
  'browser.cached': '在 Puppeteer 缓存中找到',
  'browser.bundled': '随 @sparticuz/chromium 安装',
  'browser.fine': '{{path}} {{version}}，{{how}}',
  'browser.fine.unasked': '{{path}}，{{how}}',
  'browser.refused': '{{how}}的浏览器 {{path}} 不能用：{{why}}。\n{{install}}',
  'browser.none':
    '没有找到生成 PDF 用的浏览器。\n找过：PUPPETEER_EXECUTABLE_PATH、CHROME_PATH（没有设置）、PATH、常见位置、Puppeteer 缓存。\n{{refused}}\n{{install}}',
  'browser.tried': '  {{path}}（{{how}}）：{{why}}',
  'browser.tried.bundled': '  {{path}}：{{why}}',
  'browser.not-installed': '  @sparticuz/chromium：没有安装，或不适用于本机',
  'browser.no-program': '没有这个程序',
  'browser.answer': '对 --version 的回答不对：“{{answer}}”',
  'browser.version': '版本为 {{version}}，应为 {{oldest}} 或更新',
  'browser.does-not-start': '无法启动：{{reason}}',
  'browser.no-message': '没有说明',
  'browser.install':
    '请安装其中一个：\n  npm install @sparticuz/chromium                           （x64 的 Linux，不需要其他软件包）\n  sudo apt install chromium-headless-shell                  （Debian；其他发行版用 chromium）\n  npx puppeteer browsers install chrome-headless-shell      （Linux、macOS、Windows）\n或把浏览器的路径写在 PUPPETEER_EXECUTABLE_PATH 或 duizhao.config.ts 的 browser.executablePath 里。',
  'browser.unpacked':
    '@sparticuz/chromium 的浏览器无法解压到 {{folder}}：{{reason}}。请在那里腾出空间，或把 XDG_CACHE_HOME 设为可以写入的文件夹。',
  'browser.start': '{{how}}的浏览器 {{path}} 无法启动：{{why}}',
  'browser.start.sandbox':
    '{{how}}的浏览器 {{path}} 无法启动：{{why}}\n本机无法运行 Chromium 的沙箱。如果要印的文字可以信任，请在 duizhao.config.ts 中把 browser.sandbox 设为 false。',
  'browser.old': '浏览器 {{path}} 太旧：现为 {{version}}，应为 {{oldest}} 或更新的版本。',
  'browser.failed':
    '{{name}} 无法生成 PDF：浏览器两次出错（{{reason}}）。请检查机器的内存，或在 browser.executablePath 中指定另一个浏览器；`duizhao doctor` 会显示所用的浏览器。',

  'page-size.unknown':
    '页面尺寸“{{size}}”不对，应为 {{names, list}}（横放则加“landscape”），或两个长度，如“185mm 260mm”。',
  'page-size.sides': '页面尺寸“{{size}}”不对，边长应在 40 毫米和 200 英寸之间。',
  'margins.block':
    '除去页边距，版心只有 {{width}} × {{height}} 毫米，至少应有 {{leastWidth}} × {{leastHeight}} 毫米。请缩小页边距，或用更大的页面。',
  'margins.length': '页边距 {{side}} 的“{{margin}}”不对，应为长度，如“25mm”或“1in”。',

  'pdf-complete.twice': '“{{text}}”在 PDF 第 {{page}} 页重复出现，每句应只有一次',
  'pdf-complete.place': '“{{text}}”在 PDF 中位置不对，应在前一句之后',
  'pdf-complete.absent': 'PDF 中缺少“{{text}}”，每句应有一次',
  'pdf-complete.note': '这是按标签的次序从成品的文字层读出的。',
  'pdf-radical': 'PDF 第 {{page}} 页的文字中有部首 {{sign}}（{{code}}），应为与它同形的汉字',
  'pdf-radical.why': '部首和汉字在字体中共用一个字形，而字体没有按文字所用的字取子集。',
  'pdf-height': '有一块内容比第 {{page}} 页还高，应放得下，或可以分开',
  'pdf-height.do': '图片或 HTML 占了一页以上。请缩短，或用更大的页面。',
  'pdf-width': '“{{text}}”比页面还宽，应可以换行',
  'pdf-width.do': 'Chromium 会把整份文档缩小到放得下。请让这段文字可以换行，或用更宽的页面。',
  'pdf-font': 'PDF 第 {{page}} 页{{what}}，应只用文档自己的 TrueType 字体',
  'pdf-font.type3': '用了 Type 3 字体',
  'pdf-font.type3.for': '用 Type 3 字体显示 {{characters}}',
  'pdf-font.type3.why': '系统字体、可变字体、CFF 轮廓的字体，以及由浏览器模拟的粗体或斜体，都会变成 Type 3。',
  'pdf-font.loose': '的字体“{{name}}”没有嵌入',
  'pdf-font.loose.why': '字体的许可标志可能不允许嵌入。',
  'pdf-font.system': '用了系统字体“{{name}}”',
  'pdf-font.system.for': '用系统字体“{{name}}”显示 {{characters}}',
  'pdf-font.system.why': '文档的字体没有这些字。',
  'pdf-font.unreadable': '字体“{{family}}”无法读取，应为 TrueType 文件',
  'pdf-glyph.box': 'PDF 第 {{page}} 页的“{{words}}”中有方框，文档的字体应有每一个字',
  'pdf-glyph.box.why': '所用的字体没有这个字，或无法读取。',
  'pdf-glyph': '“{{around}}”中的“{{character}}”（{{code}}）在文档的字体中都没有，应换成有的字',
  'pdf-glyph.do': '读者会看到方框。请改用别的字，或用文字说明，或放一张图片。',
  'pdf-picture': '图片“{{picture}}”无法显示，应为 JPEG、PNG、WebP、GIF 或 SVG 文件',
  'pdf-address': '要印的内容用到了地址 {{address}}，应只用文档自己的文件',
  'pdf-address.why': '这个地址没有打开：PDF 只由文档和它的字体、图片组成。',
  'pdf-resolution': '图片“{{name}}”印成 {{width}} 毫米宽时只有 {{dpi}} dpi，至少应有 {{least}} dpi',
  'pdf-resolution.do': '文件宽 {{pixels}} 像素，印在纸上会看出像素点。请换用至少 {{wanted}} 像素宽的。',
  'pdf-contents': '目录的页码每填一次都会变，目录的长度应不变',

  'press.no-profile':
    'pdf.press.profile：没有文件 {{path}}，应为印刷机的 ICC 文件。请向印厂索取，或不写这一项。',
  'press.profile':
    'pdf.press.profile：{{path}} {{what}}，应为印刷机的 ICC 文件（类别“prtr”，颜色 CMYK）。请向印厂索取。',
  'press.profile.none': '不是 ICC 文件',
  'press.profile.kind': '是 {{space}} 的 ICC 文件，类别“{{kind}}”',
  'press.profile.cut': '不完整',
  'press-color': '颜色 {{color}} 没有写明油墨，应写在 pdf.press.colors 中；现按 {{inks}} 印刷',
  'press-resolution':
    '第 {{page}} 页的图片“{{name}}”（{{size}} 毫米）每英寸只有 {{resolution}} 像素，至少应有 {{least}} 像素',
  'press-resolution.nameless':
    '第 {{page}} 页有一张图片（{{size}} 毫米）每英寸只有 {{resolution}} 像素，至少应有 {{least}} 像素',
  'press-resolution.do': '请换用 {{wanted}} 像素以上的图片，现在是 {{pixels}} 像素。',
} satisfies Readonly<Partial<Record<Key | `${Key}_${Intl.LDMLPluralRule}`, string>>>
