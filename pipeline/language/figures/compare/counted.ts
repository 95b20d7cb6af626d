import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import type { Side } from './excuses/excuse.js'

/**
 * What is counted, a line each: the words of Chinese, then those of English in the singular. A number whose noun is not here
 * counts something unknown, and nothing is said of it.
 */
const nouns = `
  嫌疑人 疑犯 嫌犯 嫌疑犯: suspect
  警察 民警 警员 警官 干警 警力: police officer|officer|policeman|policemen|police|policewoman|policewomen
  消防员 消防战士 消防官兵 消防人员: firefighter|fireman|firemen
  消防车: fire engine|fire truck|engine|fire vehicle
  士兵 战士 军人 官兵: soldier|serviceman|servicemen|troop|servicewoman|servicewomen
  学生 在校生 同学: student|pupil
  学员 实习生: trainee|apprentice|intern
  毕业生: graduate
  教师 老师: teacher
  教授: professor
  专家: expert|specialist
  科学家: scientist
  研究人员 科研人员 研究员: researcher
  医生 医师 大夫: doctor|physician
  护士: nurse
  医护人员 医务人员 医务工作者: medical worker|medic|health worker|medical staff
  患者 病人 病例: patient|case
  员工 职工 雇员 工人 劳动者: employee|worker|staff|staffer
  乘客 旅客: passenger
  机组人员: crew member|crew
  游客: tourist|visitor|sightseer
  观众: spectator|viewer
  运动员 选手: athlete|player|competitor|contestant
  教练 教练员: coach|coaches
  记者: reporter|journalist
  律师: lawyer|attorney
  志愿者: volunteer
  农民 村民 农户: farmer|villager|peasant|farming household
  居民 市民: resident|citizen
  儿童 孩子 小孩: child|children|kid
  老人 老年人: elderly|senior|old people
  党员: Party member
  代表: delegate|representative|deputy|deputies
  议员: lawmaker|legislator|senator
  难民: refugee
  移民: migrant|immigrant
  示威者 抗议者: protester|demonstrator
  人质: hostage
  凶手 枪手: gunman|gunmen|attacker
  用户: user|subscriber
  客户 顾客: customer|client
  粉丝: fan|follower
  会员: member
  股东: shareholder
  投资者: investor
  岗位 职位: position|job|post|opening|vacancies|vacancy
  省 省份 省区: province
  城市 市 直辖市: city|cities
  县: county|counties
  区: district
  镇 乡镇: town|township
  乡: township
  街道: subdistrict|sub-district
  社区: community|communities|neighborhood
  村 行政村 村庄 自然村: village|administrative village
  国家 国: country|countries|nation
  地区: region|area
  企业 公司: company|companies|enterprise|firm|business|businesses
  工厂 厂: factory|factories|plant
  银行: bank
  机构: institution|agency|agencies|organization|organisation
  门店 商店 店铺 店: store|shop|outlet
  餐馆 饭店 餐厅: restaurant
  酒店 宾馆: hotel
  学校: school
  大学 高校: university|universities|college
  幼儿园: kindergarten
  医院: hospital
  图书馆: library|libraries
  博物馆: museum
  电影院 影院: cinema|theater|theatre
  法院: court
  项目: project
  案件 案子: case
  合同 协议: contract|agreement|deal
  专利: patent
  论文: paper|article
  条款: clause|provision
  房屋 房子 住房: house|home
  住宅 套房: apartment|flat|housing unit|unit
  建筑 建筑物 大楼: building
  房间: room
  床位 病床: bed
  座位 坐席: seat
  桥 桥梁 大桥: bridge
  隧道: tunnel
  车站 站点: station|stop
  机场: airport
  航班: flight
  飞机 客机: plane|aircraft|jet|airliner
  战机 战斗机: fighter|fighter jet|warplane
  直升机: helicopter
  列车 动车组: train|train set
  汽车 轿车 车辆 小汽车: car|vehicle|automobile
  卡车 货车: truck|lorry|lorries
  公交车 客车 大巴: bus|buses|coach|coaches
  自行车 单车: bicycle|bike
  船 船只 船舶: ship|boat|vessel
  卫星: satellite
  火箭: rocket
  导弹: missile
  手机: phone|handset|smartphone|mobile phone
  电脑: computer
  机器人: robot
  摄像头: camera
  书 图书 书籍: book
  文物 藏品: relic|artifact|artefact|object|exhibit
  作品: work
  电影 影片: film|movie
  节目: program|programme
  票: vote|ballot
  门票 车票 电影票 假票: ticket
  进球 球: goal
  篮板: rebound
  助攻: assist
  分 积分: point
  胜: win|victory|victories
  平: draw|tie
  负: loss|losses|defeat
  金牌: gold|gold medal
  银牌: silver|silver medal
  铜牌: bronze|bronze medal
  奖牌: medal
  大项: sport
  小项: event
  比赛 场次: match|matches|game
  细胞: cell
  基因: gene
  物种: species
  树 树木: tree
  鸡蛋: egg
  苹果: apple
  疫苗: vaccine|vaccine dose
  核心: core
  漏洞: vulnerability|vulnerabilities|bug|flaw
  字: character|word
  页: page
  卷: volume
  章: chapter
  场地 场馆: venue
  箱: carton|box|boxes|case
  卷宗: file
  户 家庭 住户: household|family|families
  死亡 死者 遇难者: death|dead|fatalities|fatality
  伤者: injured|injury|injuries
  余震: aftershock
`

/** The same of what is counted less surely: words that mean other things too, and counters that English tells by a noun. */
const more = `
  地方 地点: place|location|site|spot|venue
  平民 群众: civilian
  阶段 期: phase|stage
  方面 角度: area|aspect|perspective|field|respect|front
  问题: problem|issue|question
  理由 原因: reason
  部门: department|authority|authorities
  部分: part|section
  类 种类 类型 类别 品种: category|categories|type|kind|sort|class|classes|variety|varieties
  因素: factor
  特点 特征: feature|characteristic
  任务: task
  目标: goal|target|objective
  措施 举措: measure
  步骤 步: step
  层: layer|floor|storey|story|stories
  层次: level
  代 世代: generation
  季: season
  集: episode
  轮 回合: round
  局: set|game|inning
  句话 句: sentence|word
  单词 词 词语: word
  面 侧: side
  档 档次 级别 等级: tier|grade|level|class|classes
  次 遍 回 趟: time
  枪: time|shot|bullet
  法律: law
  文件: document|file
  师: division
  旅: brigade
  炮 大炮: gun|cannon
  节点: node
  大洲 洲: continent
  朝 王朝 朝代: dynasty|dynasties
  皇帝: emperor
  乐章: movement
  剂: dose|shot|jab
  片 药片: tablet
  杆: stroke|shot
  点球: penalty|penalties
  导演: director
  仲裁员: arbitrator
  法官: judge
  尺寸 规格: size
  颜色: color|colour
  版本: version
  方案: plan|option
  选项: option
  方法 方式 办法: way|method
  途径 渠道: channel|way
  步枪: rifle
  想法 主意: idea
  故事: story|stories
  兄弟: brother
  姐妹: sister
  儿子: son
  女儿: daughter
  朋友: friend
  女孩: girl
  男孩: boy
  女子 女性 妇女: woman|women
  男子 男性: man|men
  官员: official
  领导人: leader
  国会议员: lawmaker
  候选人: candidate
  证人: witness|witnesses
  受害者: victim
  幸存者: survivor
  作家: writer|author
  演员: actor|actress|actresses
  歌手: singer
  律所: firm
  球队 队伍: team
  俱乐部: club
  球员: player
  决策者: policymaker
  工程师: engineer
  宇航员 航天员: astronaut
  乘组: crew
  赛季: season
  冠军: title|championship
  奖项: award|prize
  合同书: contract
  小组: group|team
  团队: team
  党派 政党: party|parties
  联盟: alliance
  语言: language
  文明: civilization
  维度: dimension
  领域: field|area|sector
  行业 产业: industry|industries|sector
  板块: sector|section
  平台: platform
  中心: center|centre
  基地: base
  园区: park
  区域: region|area|zone
  路口: crossing|intersection
  车道: lane
  航线: route|air route
  线路: line|route
  港口: port
  岛 岛屿: island
  山峰: peak
  河流: river
  湖: lake
  星球 行星: planet
  恒星: star
  卫星城: town
  参数: parameter|argument
  字段: field
  按钮: button
  文件夹: folder
  步伐: step
  条件: condition|requirement
  原则: principle
  标准: standard|criteria|criterion
  建议: suggestion|recommendation|proposal
  要求: requirement|demand
  意见: opinion|point
  挑战: challenge
  机会 机遇: opportunity|opportunities
  风险: risk
  错误: error|mistake|fault
  例子 案例: example|case
  样本 样品: sample
  实验 试验: experiment|trial|test
  变量: variable
  选择: choice|option
`

/** A name for each noun by its words: the first of its Chinese ones. */
const inChinese = new Map<string, string>()
const inEnglish = new Map<string, string>()

/** The words of English for each noun. */
const englishOf = new Map<string, string[]>()

const linesOf = (list: string): { own: string[]; english: string[] }[] =>
  list
    .trim()
    .split('\n')
    .map(line => line.trim().split(': '))
    .map(([own = '', english = '']) => ({ own: own.split(' '), english: english.split('|') }))

const enter = (list: string, isSure: boolean): void => {
  for (const { own, english } of linesOf(list)) {
    const [name = ''] = own
    englishOf.set(name, english)
    for (const word of own) if (isSure || !inChinese.has(word)) inChinese.set(word, name)
    for (const word of english) if (isSure || !inEnglish.has(word)) inEnglish.set(word.toLowerCase(), name)
  }
}
enter(nouns, true)
enter(more, false)

/** The plurals of each noun, as one expression. */
const plurals = new Map<string, RegExp>()

const pluralOf = (word: string): string =>
  /(?:s|men|ren|people|ria)$/.test(word) ? word : /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`

/** An expression that finds the plurals of a noun in English; undefined where it is none that we know. */
export const pluralsOf = (noun: string): RegExp | undefined => {
  const made = plurals.get(noun)
  if (made) return made
  const words = englishOf.get(noun)
  if (!words) return undefined
  const found = new RegExp(`\\b(?:${words.map(pluralOf).join('|')})\\b`, 'gi')
  plurals.set(noun, found)
  return found
}

const longest = Math.max(...[...inChinese.keys()].map(({ length }) => length))

/** Signs between a number and its noun: 80余名, 3000多个. */
const counters =
  /^[多余几来]?(?:名|位|个|辆|家|座|所|间|架|艘|台|部|条|项|件|起|场|份|张|本|枚|颗|套|处|只|头|棵|株|具|支|批|宗|种|幢|栋|口|万)?(?:的|各|新|大|小|重点|主要|重大|在逃)*/

/** The noun behind a number of Chinese: the longest word that begins there. */
const behindChinese = (text: string): string | undefined => {
  const rest = text.slice(counters.exec(text)?.[0].length ?? 0)
  for (let length = longest; length > 0; length -= 1) {
    const found = inChinese.get(rest.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

/** Where a Chinese noun that a number counts may end or begin. */
const marks = /[，。；、：！？（）“”《》\s,;:()\d]/

/** How far behind its counter a noun of Chinese may begin: 24座临时避难中心. */
const apart = 6

/** Between a noun and the number behind it: 学校共有52万所. */
const filled =
  /(?:数量?|总[数量])?(?:共|合计|总计|已|分?别?达到?|超过?|突破|新增|升至|增至|增加到|有|为|近|约|逾|仅|只|计)*$/

/** The known nouns of Chinese beside a number: those in the words behind it; where it ends its clause, the one before it. */
export const nounsBeside = (text: string, start: number, end: number): string[] => {
  const rest = text.slice(end, end + 16).trimStart()
  const behind = rest.slice(counters.exec(rest)?.[0].length ?? 0).split(marks)[0] ?? ''
  const found: string[] = []
  if (behind.length > 1 || inChinese.has(behind))
    for (let at = 0; at < Math.min(apart, behind.length); at += 1)
      for (let length = longest; length > 0; length -= 1) {
        const noun = inChinese.get(behind.slice(at, at + length))
        if (noun !== undefined && behind.length >= at + length) found.push(noun)
      }
  if (behind.length > 1 || found.length > 0) return found
  const before =
    text
      .slice(Math.max(0, start - 16), start)
      .trimEnd()
      .replace(filled, '')
      .split(marks)
      .at(-1) ?? ''
  for (let length = Math.min(longest, before.length); length > 0; length -= 1) {
    const noun = inChinese.get(before.slice(-length))
    if (noun !== undefined) return [noun]
  }
  return []
}

/** The words of English behind a number, up to the end of what it counts. */
export const phraseBehind = (text: string, end: number): string => {
  const rest = text.slice(end, end + 48)
  return rest.slice(0, ends.exec(rest)?.index ?? rest.length)
}

/** The same over “and” and “or”: 120 Chinese and foreign representatives. */
export const listBehind = (text: string, end: number): string => {
  const rest = text.slice(end, end + 48)
  const joined = rest.replace(/ (?:and|or)(?= )/g, found => ' '.repeat(found.length))
  return rest.slice(0, ends.exec(joined)?.index ?? rest.length)
}

/** Words of English that end what a number counts. */
const ends =
  /[,;:.()“”"—–]|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|the|an?|his|her|their|its|of|in|from|with|for|at|on|and|or|to|by|who|which|that|were|was|are|is|have|has|had|than|as|per|out|into|over|under)\b/

/** How many words stand between a number and the end of its noun at the most: 15 old fire engines. */
const most = 4

const nounOf = (words: string): string | undefined =>
  inEnglish.get(words) ?? inEnglish.get(words.replace(/s$/, '')) ?? inEnglish.get(words.replace(/es$/, ''))

/** The last noun before such a word: of hospital beds it is the beds. */
const behindEnglish = (text: string): string | undefined => {
  const stretch = text.slice(0, ends.exec(text)?.index ?? text.length)
  const words = stretch.toLowerCase().split(/[ -]/).filter(Boolean).slice(0, most)
  for (let end = words.length; end > 0; end -= 1)
    for (let start = Math.max(0, end - 3); start < end; start += 1) {
      const found = nounOf(words.slice(start, end).join(' '))
      if (found !== undefined) return found
    }
  return undefined
}

const behind: Readonly<Record<string, (text: string) => string | undefined>> = {
  zh: behindChinese,
  en: behindEnglish,
}

/** How far behind a number its noun is looked for, in UTF-16 units. */
const reach = 40

/** What a number counts, under one name in every language; undefined where it is nothing that we know. */
export const countedNoun = ({ text, language }: Side, { end }: Figure): string | undefined =>
  behind[primary(language)]?.(text.slice(end, end + reach))
