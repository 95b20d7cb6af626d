import type { Explanation } from '../rule.js'

/** What the rules ask for and why, in Chinese, by their ids. */
export const zh: Readonly<Record<string, Explanation>> = {
  untranslated: {
    summary: '每个句段都有译文。',
    explanation:
      '没有译文的句段会在网页上留下空白，或者显示原文。请译出；如果前一句的译文已经包含它的意思，就把两句合并。',
  },
  'without-source': {
    summary: '每条译文都有原文。',
    explanation:
      '译文旁边的原文是空的：上下行错位了，或者原文丢失了。请补上原文，或清空译文。书里没有这种情况，句对文件里可能有。',
  },
  empty: {
    summary: '译文里有可读的文字。',
    explanation: '原文有文字，译文却只有标点或标签。请译出，或清空这一栏，使它算作未译。',
  },
  'same-as-source': {
    summary: '译文不是原文本身。',
    explanation: '该放译文的地方还是中文原文。请译出。不含汉字的名称、代码和数字，两种语言可以相同。',
  },
  stale: {
    summary: '译文依据的是现在的原文。',
    explanation:
      '译文完成后原文有改动。请对照两种文字，修改需要改的地方，然后确认：在编辑器里，或用 `duizhao confirm`。是否过时由原文算出，不由人来标。',
  },
  'terms-missing': {
    summary: '术语表里的词照术语表翻译。',
    explanation:
      '原文里有术语表中的词，译文里却没有任何一个审定译名。请改用审定译名，或把需要的译名连同依据加入术语表。',
  },
  'terms-forbidden': {
    summary: '不用术语表禁用的译名。',
    explanation: '对原文里的这个词，术语表注明这种译名是错的，并写有正确的译名。',
  },
  'names-consistent': {
    summary: '同一个中文名称，全文只用一种拼音写法。',
    explanation:
      '这个名称在别处有另一种写法：Zhang Wei 与 Wei Zhang，Jiayuguan 与 Jiayu Guan。GB/T 28039—2011 规定姓在前，名连写。',
  },
  'names-pinyin': {
    summary: '拼音名称与汉字的读音一致。',
    explanation:
      '这个名称与原文汉字的拼音相差一个字母，或有两个字母颠倒。有固定写法的名称（Shaanxi、Sun Yat-sen）请放进术语表。',
  },
  'names-latin': {
    summary: '拉丁字母的名称照原文拼写。',
    explanation:
      '原文用拉丁字母写了一个名称，译文的写法差了一个字母，或里面的大小写不同。请照抄原文。译文语言加上的词尾不算错。',
  },
  'names-places': {
    summary: '原文的国家或省份，在译文里不是另一个。',
    explanation:
      '原文提到的国家或省份，译文没有；译文提到的，原文没有：山西成了 Shaanxi，阿根廷成了 Australia。请改为原文的地名。',
  },
  'figures-value': {
    summary: '每个数字的数值与原文相同。',
    explanation:
      '数字按精确数值比较：3.5亿是 350 million，三成是 30 percent，增长两倍是 tripled。日期逐项比较。两个数字互换了位置，只要单位、主语或次序能说明，就会指出；使数字变成另一个意思的词也会指出：降到译成 fell by，增长译成下降，快译成慢，之前译成之后，上午译成 p.m.，同比译成 month on month，去年译成 next year，上午译成 evening，截至译成 since，日均、公元前、南纬译错。建议的写法沿用译文的格式。',
  },
  'figures-unit': {
    summary: '每个数字的单位与原文相同。',
    explanation:
      '数值相同而单位不同：亩不是 acre（1 英亩合 6.07 亩），个百分点是 percentage point 而不是 percent，元是 yuan。单位换算了，数值也要换算。',
  },
  'figures-missing': {
    summary: '原文的每个数字译文里都有。',
    explanation:
      '原文每出现一次数字，译文里都要有相应的一个。英文常常省去的小词（一个、两国、第二天）由 figures-doubtful 提示。',
  },
  'figures-added': {
    summary: '译文里没有原文没有的数字。',
    explanation:
      '译文写了一个数目、金额或日期，原文里找不到。从句外得知的月份或年份由 figures-doubtful 提示。',
  },
  'figures-approximator': {
    summary: '“不到”与“超过”没有译反。',
    explanation:
      '近、不足、以下表示低于这个数；超、多、余、以上表示高于这个数。好的译文也常省去或添上这类词，所以只在方向相反时报告。',
  },
  'figures-doubtful': {
    summary: '没有对应的数字也可能是对的，值得看一眼。',
    explanation:
      '好的译文常常省去或添上的数字：两国与 the countries，从句外得知的月份，再说一遍的数目，移到相邻句子里的数字。',
  },
  'leftover-han': {
    summary: '译文里没有留下中文。',
    explanation:
      '原文有一段没有译出。请译出。有意给读者看的中文，放在译文后的括号里，或在它后面的括号里给出译文，或加标记：`<span lang="zh">福</span>`。',
  },
  'fullwidth-marks': {
    summary: '译文里没有全角的标点、字母和数字。',
    explanation:
      '全角字符属于中文的方格。放在西文里显得松散，用的是另一种字体，也搜索不到。改正时换成普通字符，并加上应有的空格。',
  },
  'remarks-left': {
    summary: '译文里没有留下关于翻译的话。',
    explanation:
      '标了以后再看的地方（TODO、XXX、“(??)”、“[check the term]”）没有再看，或者翻译程序在译文前后说的话（“Here is the translation:”）也一起贴进来了。请定下来，再删去这些字。要给读者看的注释写成 `^[…]`。',
  },
  'book-title-marks': {
    summary: '译文里没有书名号。',
    explanation: '西文没有书名号：书籍、规划、法律的名称用斜体或引号。建议的写法与本文其他地方一致。',
  },
  'book-title-style': {
    summary: '原文用书名号的名称，全文用同一种方式标示。',
    explanation:
      '本文的名称大多用斜体，或大多用引号；这一处用了另一种，或者别的名称有标示而它没有。读者会以为这种差别有含义。',
  },
  'symbols-carried': {
    summary: '勾、叉、星号、箭头和表情符号，两种语言相同。',
    explanation:
      '表格里的 ✅ 或 ❌ 就是那一格的内容，箭头表示前后的关系；翻译程序会丢掉它们，或换成别的。请把原文的符号放回原位。',
  },
  'list-marks': {
    summary: '条目的编号保留，数字不变。',
    explanation:
      '原文写作一、（二）③ 的编号，译文用同样的数字，样式不限：I.、(2)、C)、“Third,”。编号丢了或错了，引用这一条的地方就都错了。',
  },
  'markup-broken': {
    summary: '每个标记都成对。',
    explanation:
      '没有结束的 `**`、缺少前括号的 `](`、单独的反引号，都会原样显示：读者看到的是标记，不是强调、链接或代码。请补上另一半，或删去。拼错或写了两遍的字符引用（`&nbps;`、`&amp;amp;`），以及正文里的段落标记也会原样显示：原文已是标题，译文不需要自己的 `##`。原文也这样写的，译文可以照写。',
  },
  'markup-code': {
    summary: '两种语言里的代码相同。',
    explanation:
      '反引号里的内容读者会照抄，必须与原文一字不差，不能丢失、改动或重复，并且各在其位。同一个名称说几次，随各语言的习惯；含有汉字的代码可以不同，因为要翻译。只是少了反引号的名称由 `markup-code-style` 提示。',
  },
  'markup-code-style': {
    summary: '一种语言里标为代码的，另一种里也标为代码。',
    explanation:
      '一个名称在一种语言里放在反引号中，在另一种里却是普通的词；或者点、括号、@ 号一边有一边没有；或者只在译文里出现。意思没有错，细心的编辑会让两边一致。',
  },
  'markup-links': {
    summary: '两种语言里的链接指向相同的页面。',
    explanation:
      '链接不能丢失、重复或凭空增加，每个链接都指向原文所指的页面，或该页面的译文语言版：`/zh-CN/` 可以是 `/en-US/`，`zh.wikipedia.org` 可以是 `en.wikipedia.org`。',
  },
  'markup-images': {
    summary: '两种语言里的图片相同。',
    explanation:
      '图片不能丢失、重复、凭空增加或换成别的。为各语言分别制作的文件算同一张图：`map.zh.png`、`map.en.png`。',
  },
  'markup-notes': {
    summary: '两种语言里的注释标记相同。',
    explanation: '丢了标记的注释没有人能读到；没有注释的标记不知指向哪里。',
  },
  'markup-html': {
    summary: '两种语言里的 HTML 标签相同。',
    explanation:
      '丢了标签，页面就变了样；只剩一半，页面就坏了。含文字的属性（`title`、`alt`）可以翻译，可以添加 `lang`，没有人看到的注释可以省去。',
  },
  'markup-placeholders': {
    summary: '两种语言里的占位符相同。',
    explanation: `程序填入 \`{{name}}\`、\`{name}\`、\`%s\`、\`%1$d\`、\`\${name}\`、\`$t(key)\` 或 \`<0>…</0>\` 的内容，在译文里也要有位置，名称不变。\`%s\` 和 \`%d\` 依次取参数，次序变了就要编号：\`%2$s\`。\`{n, plural, …}\` 的各种情形由各语言自定。\`{#intro}\` 是给其他程序用的标题编号，要保留，除非标题本身就得出这个编号。书的标题里，译文可以不写：网页会把它原样印出，\`heading-id\` 会在原文里指出。`,
  },
  'markup-emphasis': {
    summary: '原文强调的，译文也强调。',
    explanation:
      '粗体和删除线的数目两边相同；原文有书名号或引号的地方，译文可以多用斜体，因为西文的书名用斜体。斜体也可以换成引号；中文通篇以粗体对应译文的斜体，也可以。',
  },
  'quotes-paired': {
    summary: '译文的引号都成对。',
    explanation: '引号有开无合或有合无开，读者就不知道是谁在说话。可以在一段的前一句打开，在后一句合上。',
  },
  'brackets-paired': {
    summary: '译文的括号都成对。',
    explanation:
      '括号有开无合或有合无开，是输入时丢了一半。可以在同一段的后一句合上；条目编号 `a)` 不需要另一半。',
  },
  'quotes-carried': {
    summary: '原文加引号的，译文也加引号，或用别的办法标出。',
    explanation:
      '原文有带引号的词，译文却什么也没有标：没有引号、斜体、粗体或代码。书名号里的名称和带数字的较长引语更要紧，由 `set-off-lost` 提示。活动名称和自成一词的术语，英文可以不加；别人说的话要加。',
  },
  'brackets-carried': {
    summary: '原文放在括号里的，译文也要隔开。',
    explanation:
      '原文用括号补充了内容，译文却什么也没有隔开：没有括号、破折号、逗号或冒号。可能是漏译了，也可能是丢了括号。可以换一种说法，但条件不能丢。数字孤零零地插在句中的更要紧，由 `set-off-lost` 提示。',
  },
  'set-off-lost': {
    summary: '书名号里的名称和括号里的数字，译文也要标出或隔开。',
    explanation:
      '书名号里的名称或带数字的较长引语成了普通词语：没有引号、斜体，也没有大写。或者原文放在括号里的数字直接插在句中，前面没有引出它的词。请加括号或逗号，或用 with 之类的词引出。',
  },
  'quotes-style': {
    summary: '引号和撇号全文用同一种形状。',
    explanation: '本文大多用弯引号，或大多用直引号；这一处是另一种。印刷用弯引号。',
  },
  'dash-style': {
    summary: '分句之间的破折号全文用同一种写法。',
    explanation: '一篇文字的破折号或者紧靠前后（—），或者两边空格（–、—），不混用。本文大多是另一种写法。',
  },
  'spelling-style': {
    summary: '一篇译文用英式拼写或美式拼写，不混用。',
    explanation:
      '译成 `en-GB` 或 `en-US` 的，照该国的拼写；译成 `en` 的，照全文多数。-ise 与 -ize 单独统计：英式两种都有，美式用 -ize。名称保持原样。',
  },
  'same-source': {
    summary: '同样的原文，全文用同样的译文。',
    explanation: '原文里出现两次的句子有两种译法。请保留较好的一种，除非两处确实需要不同。',
  },
  'same-target': {
    summary: '两句不同的原文没有相同的译文。',
    explanation: '这条译文已经用在另一个句段，那里的原文说的是别的事：贴错了地方，或者上下行错位。',
  },
  'negation-lost': {
    summary: '原文否定或禁止的，译文没有说成肯定。',
    explanation:
      '原文有不是、没有、不得这样的词，译文却没有一个词表示不、没有、失败、避免等意思：漏了 not。如果译文是换一个方向说的（不要忘记译作 remember），请忽略这条提示。',
  },
  'length-ratio': {
    summary: '译文的长度与同类译文相近。',
    explanation:
      '译文比这两种语言、这篇文字通常的长度短得多或长得多：漏了一部分，或混入了别的句段。全文满四十句后，通常的长度由本文自己算出。',
  },
  'repeated-words': {
    summary: '没有连着重复的词，也没有重复的句子。',
    explanation: '一个词打了两遍，常见于换行处和修改过的句子；或者一句话贴了两遍。请删去一个。',
  },
  article: {
    summary: 'a 用在辅音前，an 用在元音前。',
    explanation: '看读音，不看字母：an hour，a union。后面的词改了，冠词却没有改。',
  },
  'double-space': {
    summary: '词与词之间只有一个普通空格。',
    explanation:
      '连着两个空格是误打，或是删词时留下的。Markdown 显示成一个，其他程序不会。两个词之间的全身空格、行分隔符或不间断空格来自其他程序；数字和人名前的不间断空格、数字旁的窄空格可以保留。',
  },
  'space-before-mark': {
    summary: '标点紧靠前面的词。',
    explanation: '英文的 , . ; : ! ? 前面和括号里侧不空格。请删去：否则可能在那里换行，使一行以标点开头。',
  },
  'space-missing': {
    summary: '两句之间、括号与前面的词之间有空格。',
    explanation:
      '中文的句号和括号自带空隙，西文的没有。程序里的名称（`app.Config`、`run(fast)`）请标为代码。',
  },
  'space-after-mark': {
    summary: '逗号和分号后面有空格。',
    explanation: '中文的逗号自带空隙，西文的没有：直接换用，前后的词就连在一起。',
  },
  'doubled-marks': {
    summary: '分句和句子只用一个标点结束。',
    explanation: '连着两个标点，是拼接或删改时留下的。请保留该用的一个。',
  },
  'end-mark': {
    summary: '原文句末有标点，译文句末也有。',
    explanation:
      '原文以 。！或 ？结束，译文却没有标点，或是逗号、分号，或问句用了句号，或陈述句用了问号、叹号，或停在一个还要接下文的词上：忘了标点，或者丢了句尾。标题、表格单元格和图题不需要。',
  },
  'capital-at-start': {
    summary: '句子以大写字母开头。',
    explanation:
      '段落、标题以及句号之后的句子，第一个词大写。分号、逗号之后小写，本来就小写的名称也小写；同一列表各项都小写的，也可以。',
  },
  'capital-inside': {
    summary: '句子中间的连接词没有大写。',
    explanation:
      '小写词之间的冠词、介词或代词用了大写：是调整语序时留下的，或是与前一句合并时留下的，或是前面缺了句号。',
  },
  'all-capitals': {
    summary: '普通词语不全用大写。',
    explanation:
      '可能是大写锁定时输入的，或从全用大写的地方复制来的。中文没有大小写，原文不会要求大写。名称、常量和有意强调的词（“NOTE”“MUST”）可以保留。',
  },
  'invisible-controls': {
    summary: '译文里没有不可见字符。',
    explanation:
      '零宽空格、软连字符和控制字符是从网页和文字处理软件里复制来的，会妨碍搜索、换行和文字比较。请删去。',
  },
  'bidi-controls': {
    summary: '从左到右的文字没有双向控制符，从右到左的文字没有强制符。',
    explanation:
      '这类字符使显示的次序与存储的次序不同：读到的和搜索、复制、印刷的不是一回事。从左到右的文字用不着；阿拉伯文、希伯来文可以用方向标记和隔离符（U+200E、U+200F、U+2066–2069，隔离符要成对），但不用强制符。请删去。',
  },
  'not-nfc': {
    summary: '译文采用 Unicode 规范化形式 C。',
    explanation:
      '同一个字符可以有几种存法：é 可以是一个字符，也可以是 e 加重音符。看起来一样，却互相搜索不到。形式 C 是键盘输入的形式，也是网络通用的形式（UAX #15）。',
  },
  'broken-characters': {
    summary: '没有因编码错误而损坏的字符。',
    explanation:
      '文件读取时的编码与写入时不同：替换字符表示丢失的内容，撇号变成“â€™”。请从原处恢复，存为 UTF-8。`\\n`、`\\u00e9` 这样的转义符，是程序没有解读而留下的。拉丁字母里混入西里尔字母或希腊字母的词，看着没错，却怎么也搜索不到。',
  },
  spelling: {
    summary: '单词照词典拼写。',
    explanation:
      '这个词不在美式和英式词典里，也不是由词典里的词组成的，也不是原文名称的拼音，却与词典里的一个词只差一处。请改正，或加入术语表。',
  },
  'spelling-unknown': {
    summary: '每个词都在词典或术语表里，或者是名称。',
    explanation:
      '两部词典里都没有这个词，也没有相近的词：它是专业术语、外来词，或者根本不是词。请看一眼，加入术语表或改正。',
  },
  'source-halfwidth-marks': {
    summary: '中文用全角标点。',
    explanation:
      'GB/T 15834—2011 规定汉字之间的标点占一个字位。半角标点是转换网页时带来的，在它前后换行会出错。程序不会擅自改动原文，请在文件里改正。',
  },
  'source-quotes-paired': {
    summary: '原文的引号都成对。',
    explanation: '从网页复制时常常丢失引号。请核对原件，翻译时必须知道引文到哪里为止。',
  },
  'source-brackets-paired': {
    summary: '原文的括号和书名号都成对。',
    explanation: '输入或复制时丢了括号或书名号的一半。请核对原件，翻译时必须知道名称到哪里为止。',
  },
  'source-end-mark': {
    summary: '中文段落以标点结束。',
    explanation:
      '由句子组成的段落以 。或其他句末标点结束。缺少标点，是复制时丢失的，也可能丢了整个段尾：请核对原件。',
  },
  'source-year-range': {
    summary: '年份范围有连接号。',
    explanation:
      '两个年份连成了一个数，中间的连接号在复制时丢失（2021—2035 变成 20212035）。请在原文文件里补上。',
  },
  'source-date': {
    summary: '原文的日期是日历上有的。',
    explanation:
      '该月没有这一天（6月31日），或日期旁写的星期与日历不符（2024年1月1日是星期一）。两者必有一误：请查证后改正原文文件。农历日期不检查。',
  },
  'source-traditional': {
    summary: '简体中文里没有繁体字。',
    explanation:
      '简体字里混入的繁体字，是从别处复制来的，或是输入法设置不对。人名和作品名可以保留：在那里忽略即可。',
  },
  'source-spaces': {
    summary: '汉字之间没有空格。',
    explanation: '两个汉字之间的空格或不换行空格，是复制或换行时留下的。印出来有空隙，这个词也搜索不到。',
  },
  'source-doubled-marks': {
    summary: '中文的分句和句子只用一个标点结束。',
    explanation: '连着两个标点，是拼接、删改或复制时留下的。请保留该用的一个。',
  },
  'source-invisible': {
    summary: '原文里没有不可见字符。',
    explanation:
      '零宽空格、软连字符和双向控制符是从网页复制来的，会妨碍搜索，并使看起来相同的两段文字不同。请在原文文件里删去。',
  },
  'source-not-nfc': {
    summary: '原文采用 Unicode 规范化形式 C。',
    explanation:
      '兼容汉字和分开存储的重音符，看起来与通常输入的字符一样，却搜索不到。请在原文文件里替换（UAX #15）。',
  },
}
