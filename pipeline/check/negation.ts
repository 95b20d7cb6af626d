/** Words behind a “no” that make a yes of it, and turns that compare or count: 不要忘记, 没有停, 没有比, 不是第一次, 不会感到陌生. */
const affirmed =
  '(?!忘|停|结束|放弃|错过|间断|例外|比|什么比|第|(?:感到|感觉|觉得)?(?:太|很)?(?:陌生|意外|奇怪|惊讶))'

/** What says no in Chinese, without the words in which 不 and 没 do not: 不仅, 不断, 不是吗, 能不能, 记不得, 恨不得. */
const chinese = new RegExp(
  `(?:(?<!是)不是(?![不吗只仅]|[^，。；]*而是)|(?<!能)不能(?!不)|(?<!会)不会|无法|没有|不支持|不需要|无需|不再|不必|尚未|并未|从未|不可以|不允许|请勿|切勿|(?<![记舍恨巴怪少免由])不得(?![不已了以而])|禁止|严禁|不准|不许|未能|无须|从不(?![同远可良利])|绝不|并非(?![仅只]|[^，。；]*而是)|并不(?![仅只止])|(?<!应)不应(?!求)|(?<!要)不要(?![紧说求]))${affirmed}`,
)

/**
 * What may say no in English, or say the same the other way round: few, without, unlike, fail, lose, rather. A word too many here
 * leaves an error unheard; one too few is a false alarm.
 */
const english =
  /\b(?:no|not|cannot|never|none|nothing|nobody|nowhere|neither|nor|without|against|instead|rather|unless|except|until|but|yet|only|too|far|beyond|out|off|free|few|little|less|least|longer|hard|hardly|scarce\w*|rare\w*|seldom|zero|bare\w*|any|anymore|empty|blank|kept|otherwise|remain\w*|avoid\w*|forb[ai]d\w*|prohibit\w*|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|block\w*|refrain\w*|prevent\w*|suppress\w*|stop\w*|ends?|ended|ceas\w*|keep\w*|leav(?:e|es|ing)|refus\w*|lock\w*|prefer\w*|reject\w*|den[iy]\w*|fail\w*|los[est]\w*|miss\w*|lack\w*|absen\w*|exclud\w*|exempt\w*|restrict\w*|other than|okay|ok|fine|alright|all right|remov\w*|skip\w*|ignor\w*|abandon\w*|doubt\w*|difficult\w*|struggl\w*|break\w*|un(?!der|i[fcoqtv])\w+|dis(?!aster|cipl|cord|count|cover|cuss|ease|rupt|h(?:es)?\b|k|patch|play|position|tance|tinct|tinguish|tribut|trict)\w+|non\w*|il(?:leg|lic|log)\w*|im(?:possib|prob|mutab|perm|pass|moral|polite|prop|perf|pati)\w*|ir(?:reg|relev|respons|revers|resp)\w*|in(?:a[bcdp]|cap|comp|cons|corr|curab|def|dep|dispens|divis|ef|eq|ess|ev|ex|fal|fin|formal|frequ|hum|nocent|suf|tol|val|vis|voluntar)\w*)\b|n[’']t|\w+less\b|\bnon-/i

/** Words of English above that may render a word of the source that denies nothing: “but” for 但, “infinite” for 无限. */
const renderings: readonly (readonly [zh: RegExp, en: RegExp])[] = [
  [/但|然而|不过|可是|却|而是/g, /\b(?:but|nonetheless|nevertheless)\b/gi],
  // 不会关，只会开 is “will only open”.
  [/(?<![不没][^，。；]{0,12}[，,]?)(?:只|仅|唯|才)/g, /\bonly\b/gi],
  [/仍|还|依然|依旧|剩|其余/g, /\bremain\w*/gi],
  [/否则/g, /\botherwise\b/gi],
  [/无限|无穷/g, /\binfinite\w*/gi],
  [/独立/g, /\bindependent\w*/gi],
  [/移除|删除|去除|去掉|清除|拆除/g, /\bremov\w*/gi],
  [/缺乏|缺少/g, /\black\w*/gi],
  [/封锁|封闭/g, /\bblockad\w*/gi],
  [/目前为止|迄今|至今/g, /\bfar\b/gi],
]

/** A text without the words that render one of the source which denies nothing, as often as the source has it. */
const withoutRenderings = (source: string, target: string): string =>
  // A question may ask without its no: 你有没有, 你确定不是.
  /[？?]/.test(source)
    ? target
    : renderings.reduce((left, [zh, en]) => {
        let count = source.match(zh)?.length ?? 0
        return count === 0 ? left : left.replace(en, word => (count-- > 0 ? '' : word))
      }, target)

/** Whether a Chinese text says no. */
export const negates = (source: string): boolean => chinese.test(source)

/** Whether an English text may say no, in words that render nothing else of the source. */
export const mayNegate = (source: string, target: string): boolean =>
  english.test(withoutRenderings(source, target.replaceAll('_', ' ')))
