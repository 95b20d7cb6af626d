import type { FigureKind } from '../../figures/figure.js'
import { lexicon, words } from '../../figures/lexicon.js'

/** A silent figure of an idiom: kind, value as decimal digits, unit. */
export type IdiomFigure = readonly [kind: FigureKind, value: string, unit?: string]

/** Words that hold a numeral and count nothing. The longest wins; what follows is read on. */
export const plainIdioms: readonly string[] = words(`
  2019冠状病毒病 2019冠状病毒 2019年冠状病毒病 2019年冠状病毒 2019新型冠状病毒 2019新冠病毒 2019新冠疫情 2019新冠肺炎 2019新冠 1号电池 5号电池 7号电池 五号电池 七号电池 两点一线 三点一线 万一 统一 一些 十分 一定 一样 一般 一直 一起 一下 一点 一点点 一切 一旦 一致 一向 一度 一再 一贯 一律 一概 一共 一同 一道 一番 一味 一时 一手 一代 一体 一体化 一方面 一边
  一面 一系列 一举 一口气 一如既往 一方 另一方 另一方面 进一步 唯一 单一 万万 千万不 千万别 千万要 万分 万能 万物 万岁 万众 万事 万象 万古 万里长城 万户 万有引力 百姓
  老百姓 百货 百科 百度 百般 百花 百家 百业 百态 百战 百色 百事 百威 百老汇 千禧 千古 千秋 千方百计 千军万马 千千万万 千姿百态 千变万化 千差万别 千言万语 千辛万苦 千载难逢
  千钧一发 成千上万个 不怕一万 十个指头 十个手指头 约法三章 说一千道一万 三百六十行 台上一分钟 台下十年功 非一日之寒 千古恨 三人行 三令五申 三番五次 三言两语 三心二意 三三两两 三五成群 四面八方 四通八达 四分五裂 四处 四周 四川 四肢 四海 四库 五官 五花八门 五颜六色 五湖四海 五谷 五脏 五味
  五台山 五粮液 五常 六神无主 六合 六安 六盘水 七上八下 七嘴八舌 七七八八 乱七八糟 横七竖八 七匹狼 七夕 七喜 八卦 八达岭 八面 八仙 九寨沟 九江 九州 九泉 九霄 九牛一毛 十全十美 十足
  十堰 十字 十字架 三亚 三明 三菱 三里屯 三元桥 三鹿 三文鱼 三明治 三角洲 三轮车 三门峡 三国志 三国杀 三字经 三一重工 三沙 三江源 三江 三脚架 三伏 三九 三七 三级片 三振
  三陪 二手车 二维码 二次元 二氧化 二甲双胍 二郎 二胡 二话 二重奏 二元 二里头 二次曲面 二次曲线 二连浩特 一氧化碳 一氧化 一级市场 一汽 一带 一则 一来 二来 一经 一身 一生 一辈子
  一路 一路上 一心 一心一意 一言 一行 一家人 一家子 一心一德 一会儿 一阵 一阵子 一阵风 一刻 一瞬 一瞬间 一眼 一下子 一口 一声 一动 一目 一目了然 一模一样 一五一十 一而再 一刀切
  一窝蜂 一次性 一把手 一站式 一帆风顺 一无所有 一无所知 一无 一不 一席之地 一席 一臂之力 一臂 一劳永逸 一蹴而就 一触即发 一落千丈 一见钟情 一丝不苟 一丝 一毫 一成不变 一概而论 一应
  一应俱全 一意孤行 一鼓作气 一举一动 一言一行 一朝一夕 一脉相承 一气呵成 一问一答 一举两得 一分为二 一视同仁 一拥而上 一时间 一连 一连串 一早 一大早 一大批 一大 一众 一丝一毫
  一日千里 一日三餐 一日游 一天天 一天到晚 一中原则 一个中国 一把 一套 一揽子 一锤定音 一败涂地 一针见血 一整 一半天 之一 其一 某一 每一 这一 那一 同一 任一 另一 逐一 不一 划一
  专一 合一 归一 万无一失 独一无二 数一数二 百里挑一 不管三七二十一 说一不二 丁一 十五的月亮 三十而立 四十不惑 五十知天命 不三不四 颠三倒四 丢三落四 接二连三 举一反三 隔三差五
  低三下四 朝三暮四 推三阻四 挑三拣四 张三 李四 王五 三角形 四边形 五金 五线谱 六边形 八角 八股 八旗 四方 四书五经 四合院 四环素 四氢呋喃 四氯化碳 三氧化二 四氧化三 多半 两栖
  两弹一星 两学一做 两面 两口子 两全其美 两个确立 斤两 万隆 万宁 万州 万科 万达 万豪 万宝路 万圣节 万事达 万维网 万国 万向 百胜 百盛 百万庄 千岛湖 千岛 千叶 千岛群岛 亿欧 亿邦
  亿航 亿利 亿阳 亿达 大千世界 秋千 千斤顶 千金 双一流 双刃剑 双鸭山 双流 双语 双汇 双曲 双规 双赢 双向 双清 双双 双休 双手 双脚 双眼 双腿 双耳 双胍 双城 双休日 首都 首相 首尔
  首席 首脑 首领 首长 首要 首饰 首级 首肯 首府 首钢 首创 首创证券 为首 元首 昂首 祸首 匕首 榜首 班首 自首 首当其冲 第一书记 第一线 第一手 第二职业 二十四孝 七十二变
  八十天环游 九五至尊 九九归一 零件 零食 零部件 零星 零距离 零钱 凋零 零碎 零散 飘零 零陵 零头 伍德 陆地 百万富翁 亿万富翁 千万富翁 亿万富豪 千里之外 千里马 百里
  万年青 万年历 三日月 百日咳 五星级酒店 四星级酒店 三亚市 三明市 九江市 六安市 十里洋场 十里桃花 三生三世 三里河 六里桥 七里河 八里桥 五道口 八大处 六号沟 三元里 九龙
  八宝山 九华山 九寨 三体 四重奏 五重奏 一百零一次 百合 百济 百分比 百分点 三棵树 七彩 七彩虹 六朝 五代十国 三国时代 战国七雄 三亿文库 三元 一元论 二元论 多元 一品 一品红
  三天打鱼 两天晒网 三天打鱼两天晒网 三年五载 三天两头 三长两短 三头六臂 三六九等 三教九流 三从四德 三纲五常 三姑六婆 三妻四妾 三宫六院 三亲六故 三街六巷 三缄其口 三思而后行 三人成虎 三生有幸 三顾茅庐
  四平八稳 四海为家 四季如春 四大皆空 五体投地 五大三粗 五花大绑 五味杂陈 五光十色 五彩缤纷 五彩 五短身材 五十步笑百步 六亲不认 六根清净 七零八落 七手八脚 七拼八凑 七老八十 七窍生烟 八竿子 八字没一撇 八字 八面玲珑
  八九不离十 八拜之交 九死一生 九牛二虎之力 九九重阳 十万火急 十恶不赦 十拿九稳 十字街头 十指连心 百折不挠 百发百中 百感交集 百废待兴 百花齐放 百家争鸣 百依百顺 百无聊赖 百思不得其解 百战不殆 百战百胜
  百年好合 千锤百炼 千山万水 千丝万缕 千真万确 千呼万唤 千奇百怪 千疮百孔 千里迢迢 千家万户 千挑万选 千头万绪 千篇一律 千里送鹅毛 万水千山 万紫千红 万象更新 万马奔腾 万籁俱寂 万不得已 万事俱备 万事如意 万古长青 万劫不复
  一传十 十传百 一日不见 如隔三秋 一波三折 一波未平 一来二去 一清二楚 一穷二白 一石二鸟 一箭双雕 一干二净 一差二错 一退六二五 一板一眼 一唱一和 一前一后 一左一右 一进一出 一碗水端平 一分钱一分货 一方水土 一盘散沙 一锅粥
  半途而废 半信半疑 半推半就 半死不活 半夜三更 三更半夜 半壁江山 半斤八两 半半拉拉 两面三刀 两袖清风 两小无猜 两败俱伤 两肋插刀 两情相悦 两相情愿 两厢情愿 三人行 直落两局 直落三局 直落两盘 直落三盘 说三道四 不管三七二十一 一五一十
  挂一漏万 以一当十 以一儆百 杀一儆百 举一反三 闻一知十 六神 七情六欲 十年树木 百年树人 十年磨一剑 十年寒窗 一朝 五十知天命 五行八作 一寸光阴一寸金 一亩三分地 二一添作五 二愣子 一哄而散 一拍即合 一拍两散
  五次三番 三寸不烂之舌 五行山 三通 七天连锁 七天酒店 生死一线 千人计划 万人计划 万人空巷 一人 一国 一票否决 一锅端 一窝 一网打尽 一网通办 一目十行 四元数 四元组 五元组 多元组 危机四伏 杀机四伏 三两成群 万世 笼罩万世 一体两面
`)

/**
 * Words whose figure a translation may show or not (季军 / third place, 五一 / May Day or May 1): a line each, the word and
 * the figures that may stand for it.
 */
const speaking = `
  个位数: count 1, count 10, percent 10
  上双: count 10, multiple 2, count 2
  两位数: multiple 2, count 2, count 10, percent 10
  三位数: count 3, count 100, percent 100
  季军: ordinal 3
  三部曲: count 3
  四部曲: count 4
  五部曲: count 5
  立体: count 3
  平面: count 2
  亚军: ordinal 2
  殿军: ordinal 4
  冠军: ordinal 1
  上旬: count 10, ordinal 1
  中旬: count 10, ordinal 2
  下旬: count 10, ordinal 3
  古稀: quantity 70 year
  半百: quantity 50 year, count 50
  花甲: quantity 60 year
  百岁: quantity 100 year
  百公里加速: quantity 100 km, count 0
  零百加速: quantity 100 km, count 0
  零百公里加速: quantity 100 km, count 0
  耄耋: quantity 80 year, quantity 90 year
  而立之年: quantity 30 year
  不惑: quantity 40 year
  元旦: month 1, day 1
  国庆: month 10, day 1
  圣诞: month 12, day 25
  正月: month 1, ordinal 1
  腊月: month 12, ordinal 12
  中秋: ordinal 15, ordinal 8
  十一黄金周: month 10, day 1, count 7
  十一假期: month 10, day 1
  十一长假: month 10, day 1
  黄金周: count 7
  四分之一决赛: fraction 0.25, count 8
  1/4决赛: fraction 0.25, count 8
  1/8决赛: count 16, fraction 0.125
  八分之一决赛: count 16, fraction 0.125
  十六分之一决赛: count 32
  八强: count 8, fraction 0.25
  四强: count 4
  十六强: count 16
  帽子戏法: count 3
  梅开二度: count 2, multiple 2
  独中三元: count 3
  三分球: count 3
  三分线: count 3
  大满贯:
  十项全能: count 10
  七项全能: count 7
  五项全能: count 5
  现代五项: count 5
  铁人三项: count 3
  三级跳远: multiple 3, count 3
  金砖五国: count 5
  10+3: count 10, count 3
  10+1: count 10, count 1
  10+8: count 10, count 8
  10+6: count 10, count 6
  一级方程式: count 1
  事半功倍: fraction 0.5, multiple 2
  其次: ordinal 2
  仅次于: ordinal 2
  再次: ordinal 2
  再次，: ordinal 3, ordinal 2
  再者: ordinal 3
  零点: time 0
  零时: time 0
  午夜: time 0
  正午: time 720
  中午: time 720
  全天候: quantity 24 hour, count 24, count 7
  昼夜: quantity 24 hour, count 24
  全天: quantity 24 hour, count 24
  全年无休: quantity 365 day, count 365
  全年开放: quantity 365 day, count 365
  常年: quantity 365 day, count 365
  终年: quantity 365 day, count 365
  一年到头: quantity 365 day, count 365
  大半: fraction 0.5
  八方: count 8
  四起: count 4
  次年:
  911事件: count 11, month 9, day 11
  孪生: count 2
  大一轮: quantity 12 year, count 12
  小一轮: quantity 12 year, count 12
  大两轮: quantity 24 year, count 24
  小两轮: quantity 24 year, count 24
  少一人: count 10, count 1
  万元户: money 10000 CNY
  今明两年: quantity 2 year
  今明两天: quantity 2 day
  明后两年: quantity 2 year
  明后两天: quantity 2 day
  昨今两天: quantity 2 day
  今明后三年: quantity 3 year
  F1: count 1
  千分位: fraction 0.001, count 1000
  万分位: fraction 0.0001, count 10000
  2019冠状病毒病: code 19
  十进制: count 10
  二进制: count 2
  八进制: count 8
  十六进制: count 16
  二氧化碳: count 2
  三胞胎: count 3
  四胞胎: count 4
  三双: multiple 3, multiple 2, count 3, count 2
  两双: multiple 2, multiple 2, count 2
  十字路口:
  两个一百年: count 2, count 100, ordinal 100, quantity 200 year, quantity 100 year
  高一: ordinal 1, ordinal 10
  高二: ordinal 2, ordinal 11
  高三: ordinal 3, ordinal 12
  初一: ordinal 1, ordinal 7
  初二: ordinal 2, ordinal 8
  初三: ordinal 3, ordinal 9
  大二: ordinal 2
  大三: ordinal 3
  大四: ordinal 4
  千兆: quantity 1000 MB
  一刻钟: quantity 15 minute
  三刻钟: quantity 45 minute
  一战: ordinal 1
  二战: ordinal 2
  一国两制: count 1, count 2
  一带一路: count 1, count 1, century 21
  三个代表: count 3
  二十四小时: count 24
  五百强: count 500
  双十一: day 11, month 11, count 2, count 11, count 11.11
  双11: day 11, month 11, count 2, count 11, count 11.11
  双十二: day 12, month 12, count 2, count 12
  双12: day 12, month 12, count 2, count 12
  六一: month 6, day 1
  五一: month 5, day 1
  七一: month 7, day 1
  八一: month 8, day 1
  三八: month 3, day 8
  五四: month 5, day 4
  九一八: month 9, day 18
  九三: month 9, day 3, count 93, year 1993
  一二九: month 12, day 9
  七七事变: month 7, day 7
  六四: month 6, day 4
  第三方: ordinal 3
  第三者: ordinal 3
  第一产业: ordinal 1
  第二产业: ordinal 2
  第三产业: ordinal 3
  三农: count 3
  两会: count 2
  两岸: count 2
  三峡: count 3
  三军: count 3
  四大发明: count 4
  四大名著: count 4
  十二生肖: count 12
  二十四节气: count 24
  三十六计: count 36
  四小龙: count 4
  五行: count 5
  十三陵: count 13
  百强: count 100
  百日: count 100
  百年大计: century 1
  四季: count 4
  春夏秋冬: count 4
  三国演义: count 3
  三国时期: count 3
  三角: count 3
  三级跳: multiple 3
  二维: count 2
  三维: count 3
  千里: count 1000
  千万: count 10000000
  万里: count 10000
  一号文件: ordinal 1
  千家万户: count 1000
  万家: count 1000, count 10000
  第一夫人: ordinal 1
  双边: count 2
  半圆: fraction 0.5
  半球: fraction 0.5
  半决赛: fraction 1, count 4
  双子: count 2
  双胞胎: count 2
  五角大楼:
  前天: quantity 2 day
  前晚: quantity 2 night
  一二线: ordinal 1, ordinal 2
  一线城市: ordinal 1
  百分百: percent 100
  百分之百: percent 100
  其二: ordinal 2
  其三: ordinal 3
  其四: ordinal 4
  其五: ordinal 5
  首先: ordinal 1
  第一时间: ordinal 1
  三重奏: count 3
  二手: ordinal 2
  一线: ordinal 1
  一流: ordinal 1
  二流: ordinal 2
  二级市场: ordinal 2
  零售:
  再三: count 3
  两极: count 2
  两用: count 2
  两性: count 2
  两难: count 2
  二七: month 2, day 7
  十月革命: month 10
  三八线: ordinal 38
  双十: month 10, day 10
  九三学社: month 9, day 3
  临界点: count 50, percent 50
  荣枯线: count 50, percent 50
  荣枯分水岭: count 50, percent 50
  本世纪中叶: century 21, year 2050
  三十年河东，三十年河西: quantity 30 year
  三十年河东三十年河西: quantity 30 year
  本世纪: century 21, decade 2000
  新世纪: century 21, decade 2000
  上世纪: century 20, decade 1900
  减半: fraction 0.5, multiple 2
  985高校: count 985
  985院校: count 985
  985大学: count 985
  985工程: count 985
  211高校: count 211
  211院校: count 211
  211大学: count 211
  211工程: count 211
  主日: weekday 7
  上弦月: quarter 1, ordinal 1
  下弦月: quarter 3, ordinal 3
  隔天: quantity 2 day
  隔一天: quantity 2 day, quantity 1 day
  隔一日: quantity 2 day, quantity 1 day
  隔一周: quantity 2 week, quantity 1 week
  隔一个月: quantity 2 month, quantity 1 month
  隔一年: quantity 2 year, quantity 1 year
  隔日: quantity 2 day
  隔年: quantity 2 year
  隔周: quantity 2 week
  隔月: quantity 2 month
  甲午战争: year 1894, year 1895
  戊戌变法: year 1898
  庚子赔款: year 1900
  辛丑条约: year 1901
  辛亥革命: year 1911
  五四运动: month 5, day 4, year 1919
  五卅: month 5, day 30, year 1925
  九一八事变: month 9, day 18, year 1931
  七七事变: month 7, day 7, year 1937
  抗战: year 1937, year 1945
  百闻不如一见: count 100, multiple 100, count 1
  三个臭皮匠: count 3, count 2, count 1
`

const figureOf = (text: string): IdiomFigure[] => {
  const [kind, value, unit] = text.trim().split(' ')
  if (kind === undefined || value === undefined) return []
  return [unit === undefined ? [kind as FigureKind, value] : [kind as FigureKind, value, unit]]
}

/** 子时, 丑时 …: the twelve double hours of the old clock, from eleven at night on, by their ends. */
const doubleHours = [...'子丑寅卯辰巳午未申酉戌亥'].map((sign, index): [string, IdiomFigure[]] => {
  const from = (23 + 2 * index) % 24
  return [`${sign}时`, [from, (from + 2) % 24].map(hour => ['time', String(hour * 60)] as const)]
})

const rowOf = (line: string): [string, IdiomFigure[]] => {
  const [word = '', figures = ''] = line.split(':')
  return [word.trim(), figures.split(',').flatMap(figureOf)]
}

/** Idioms with the figures that may stand for them. */
export const speakingIdioms: readonly (readonly [string, readonly IdiomFigure[]])[] = [
  ...doubleHours,
  ...speaking
    .split('\n')
    .filter(line => line.includes(':'))
    .map(rowOf),
]

/** All idioms, with the figures that may stand for each. */
export const idioms = lexicon<readonly IdiomFigure[]>([
  ...plainIdioms.map(word => [word, []] as const),
  ...speakingIdioms,
])
