/** Words behind a “no” that make a yes of it, and turns that compare or count: 不要忘记, 没有停, 没有比, 不是第一次, 不会感到陌生. */
const affirmed =
  '(?!忘|停|做不|人不|不|结束|放弃|错过|间断|例外|比|什么比|第|(?:感到|感觉|觉得)?(?:太|很)?(?:陌生|意外|奇怪|惊讶))'

/** Verbs that 不 and 未 before them deny, whatever stands behind. */
const verbs =
  '(?<![是能会对好要可行差并毫绝从决若如知愿想属最])不(?:需(?!要)|用(?![于户途])|知道|想(?=[再要回去看让成做])|愿|符合|适[用合]|提供|包[括含]|使用|兼容|属于|同意(?!识)|接受|存在|希望|容易(?!忘)|相信|信任|打算|值得|具备|构成|施加|参与|介入|支付|授权|依赖|喜欢|承认|负责|清楚|明白|了解|认识|采用|进行)|(?<!(?:保护|确保|以免|防止)[^，。；]{0,12})不受(?![理欢])|不(?:被|够|完全|正常|容(?![易缓])|惯|限于|局限)|未必|尚?未(?:获|授权|经授权|被|曾|受(?!伤|限)|得到|收到|安装|启用|使用|定义|指定|设置|提供|公[布开]|出现|发现|解释|通过|完成|达到)'

/** What says no in Chinese, without the words in which 不 and 没 do not: 不仅, 不断, 不是吗, 能不能, 记不得, 恨不得. */
const chinese = new RegExp(
  `(?:(?<!是)不是(?![不吗只仅]|[^，。；]*而是)|(?<!能)不能(?!不)|(?<!会)不会|无法|没有|不支持|不需要|无需|不再|不必|尚未|并未|从未|不可以|不允许|请勿|切勿|(?<![记舍恨巴怪少免由])不得(?![不已了以而])|禁止|严禁|不准|不许|未能|无须|从不(?![同远可良利])|绝不|永远?不(?![变朽停止断息灭落败]|过时|会变)|从来[不没](?![同远])|并非(?![仅只]|[^，。；]*而是)|并不(?![仅只止])|(?<!应)不应(?!求)|(?<!要)不要(?![紧说求])|${verbs})${affirmed}`,
)

/**
 * What may say no in English, or say the same the other way round: few, without, unlike, fail, lose, rather. A word too many here
 * leaves an error unheard; one too few is a false alarm.
 */
const english =
  /\b(?:no|not|cannot|never|none|nothing|nobody|nowhere|neither|nor|without|against|instead|rather|unless|except|until|(?:all|anything|who|what) but|yet to|only|too|far from|beyond|out of|free|few|little|less|least|hard to|hardly|scarce\w*|rare\w*|seldom|zero|bare\w*|anymore|empty|blank|kept|otherwise|remain\w*|avoid\w*|forb[ai]d\w*|prohibit\w*|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|block\w*|refrain\w*|prevent\w*|suppress\w*|stop\w*|ceas\w*|keep\w*|leav(?:e|es|ing)|refus\w*|lock\w*|prefer\w*|reject\w*|den[iy]\w*|fail\w*|los[est]\w*|miss\w*|lack\w*|absen\w*|anonym\w*|agnostic|forget\w*|new to|last thing|exclud\w*|exempt\w*|restrict\w*|other than|okay|ok|fine|alright|all right|remov\w*|skip\w*|ignor\w*|abandon\w*|doubt\w*|difficult\w*|struggl\w*|break\w*|un(?!der|i[fcoqtv])\w+|dis(?!aster|cipl|cord|count|cover|cuss|ease|rupt|h(?:es)?\b|k|patch|play|position|tance|tinct|tinguish|tribut|trict)\w+|non\w*|il(?:leg|lic|log)\w*|im(?:possib|prob|mutab|perm|pass|moral|polite|prop|perf|pati)\w*|ir(?:reg|relev|respons|revers|resp)\w*|in(?:a[bcdp]|cap|comp|cons|corr|curab|def|dep|dispens|divis|ef|eq|ess|ev|ex|fal|fin|formal|frequ|hum|nocent|suf|tol|val|vis|voluntar)\w*)\b|n[’']t|\w+less\b|\bnon-/i

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
const negates = (source: string): boolean => chinese.test(source)

/** Whether an English text may say no, in words that render nothing else of the source: 更关心甲，而不是乙 is “more about A than B”. */
const mayNegate = (source: string, target: string): boolean =>
  english.test(withoutRenderings(source, target.replaceAll('_', ' '))) ||
  (/更[^。！？；]*而不是/.test(source) && /\b(?:more|better|sooner|earlier)\b.*\bthan\b/i.test(target))

const sentences = {
  zh: /(?<=[。！？；][”」』）]?)(?![。！？；”」』）])/u,
  en: /(?<=[.!?;]["”’')]*)\s+(?=[\p{Lu}"“‘'(`\uFFFC])/u,
}

const partsOf = (text: string, ends: RegExp): string[] =>
  text.split(ends).filter(part => /[\p{L}\p{N}]/u.test(part))

const everyEnglish = new RegExp(english.source, 'gi')

/** What parts statements of which each may deny something. */
const clauseMarks = /[，。；：！]/

/** A denial that goes on with the one before it: 没有甲，也没有乙 and 不睡，不吃 may be one “not”. */
const goesOn = /^(?:[^不没无未]{0,4}[也亦又更或]|[不没无未])/

/** How many statements of a source deny something, those that go on with one before counted with it. */
const deniedStatements = (source: string): number => {
  let isDenied = false
  let count = 0
  for (const clause of source.split(clauseMarks)) {
    const denies = negates(clause)
    if (denies && !(isDenied && goesOn.test(clause))) count += 1
    isDenied = denies
  }
  return count
}

/** Fewer words of the target may say no than statements of the source do. */
const hasFewer = (source: string, target: string): boolean => {
  const statements = deniedStatements(source)
  if (statements < 2) return false
  return (
    (withoutRenderings(source, target.replaceAll('_', ' ')).match(everyEnglish)?.length ?? 0) < statements
  )
}

/** Words behind “does” that are no verb of it: does so, does its, does well. */
const noVerbs =
  'so|it|its|this|that|these|those|the|an?|not|you|we|they|he|she|is|are|was|were|for|in|with|to|by|on|at|and|or|but|nothing|better|well|more|less|much|as|when|if|of|from|something|anything|everything|what|things?|all|any|some|one|two|no|my|your|our|their|his|her|good|harm|business|just|away|wonders|everyone|up|out|about|worse|best|most|without|because|while|who|which|how|there|other|others|before|after|today|now|then|too|only|such|both|every|each|same|evil|righteousness|somehow'

/** Words before “do” with which it asks, commands or goes back to another verb: what … do, to do, than do, can do. */
const askers =
  'what|how|why|when|where|who|whoever|whom|which|to|and|or|than|as|so|can|could|should|will|would|may|might|must|nor|only|neither|not|never|i|let|please|long|much|many|often|far|people|else|then|if|make|makes|made|even'

/** “It does provide” where nothing stresses it: a “not” stood there. */
const stressed = new RegExp(
  `(?<![\\w’'-])(?!(?:${askers})\\b|[a-z]+[’']ll\\b)[a-z’']+ (?:do|does|did) (?:[a-z]+ly )?(?!(?:${noVerbs})\\b|[a-z]+(?:ly|ing)\\b)[a-z]{2,}(?!['’-])\\b`,
  'i',
)

/** What stresses a verb in Chinese, or says of a rare case that it comes. */
const stressing = /确实|的确|确有|真的|真是|就是|果然|固然|诚然|罕见|难道|[？?]/

const denials =
  /不(?![仅断同过管论少久错如但妨禁止料时])|没|无(?!论)|未(?!来)|非(?![常洲])|别(?![的人处墅称名])|勿/g

const plainDenials =
  /\b(?:no|not|cannot|never|none|nothing|nobody|neither|nor|without|un(?!der|i[fcoqtv]|til|less)\w+|non\w*|fail\w*|lack\w*|instead|only|rather|prevent\w*|avoid\w*|in(?:dep|vis|cap|adv|ef|suf)\w*|disabl\w*|missing|impossib\w*)\b|n[’']t|\w+less\b/gi

/** “We do recommend” for a 不推荐: the verb kept its “do”, and the source denies more than the target. */
const keepsItsDo = (source: string, target: string): boolean =>
  /\b(?:do|does|did) /.test(target) &&
  !stressing.test(source) &&
  stressed.test(target) &&
  (source.match(denials)?.length ?? 0) > (target.match(plainDenials)?.length ?? 0)

/** 不仅 and its like: not only, no mere. */
const notOnlyOf = /不(?:仅仅?|只是?|单单?|光是?|止)(?!的)|不(?:限|局限)于/g

/** “Only” stands for 不仅 where nothing else of the source is only so, and no word denies it: “It only helps people, but …”. */
const losesNotOnly = (source: string, target: string): boolean => {
  const rest = source.replace(notOnlyOf, '')
  return (
    rest !== source &&
    !/[只仅才唯刚就]|单纯|简单|不过/.test(rest) &&
    /\b(?:only|merely|solely|simply)\b/i.test(target) &&
    !/\b(?:not|no|never|nor|cannot|without|far|beyond|rather|more|nothing|hardly|un\w+)\b|n[’']t/i.test(
      target,
    )
  )
}

/**
 * Whether a “no” of the source was lost: looked for sentence by sentence where both texts have as many, since another sentence may
 * have a no of its own. One that says no where its source does not may have taken it over.
 */
export const losesNegation = (source: string, target: string): boolean => {
  if (keepsItsDo(source, target) || losesNotOnly(source, target)) return true
  if (!negates(source)) return false
  if (!mayNegate(source, target) || hasFewer(source, target)) return true
  const ours = partsOf(source, sentences.zh)
  if (ours.length < 2) return false
  const theirs = partsOf(target, sentences.en)
  if (ours.length !== theirs.length) return false
  const isLost = (sentence: string, index: number): boolean =>
    negates(sentence) && !mayNegate(sentence, theirs[index] ?? '')
  const isTaken = (sentence: string, index: number): boolean =>
    !/[不没无未非勿禁]/.test(sentence) && mayNegate(sentence, theirs[index] ?? '')
  return ours.some(isLost) && !ours.some(isTaken)
}
