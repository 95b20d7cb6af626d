/** Words of each language for one subject, by language. */
export type Subject = Readonly<Record<string, RegExp>>

const subject = (zh: string, en: string): Subject => ({
  zh: new RegExp(zh, 'g'),
  en: new RegExp(`\\b(?:${en})\\b`, 'gi'),
})

/**
 * Subjects that stand beside each other, each with a figure of its own. Of a family only those are looked at that both texts
 * name once.
 */
export const families: readonly (readonly Subject[])[] = [
  [subject('男', 'men|males?|boys'), subject('女', 'women|females?|girls')],
  [subject('出口', 'exports?'), subject('(?<!出)进口', 'imports?')],
  [
    subject('同比', 'year[- ]on[- ]year|from a year earlier'),
    subject('环比', 'month[- ]on[- ]month|quarter[- ]on[- ]quarter'),
  ],
  [subject('同比', 'year[- ]on[- ]year|from a year earlier'), subject('平均|年均', 'average|CAGR')],
  [subject('汽油', 'gasoline|petrol'), subject('柴油', 'diesel')],
  [subject('基本每股|每股基本', 'basic'), subject('摊薄|稀释', 'diluted')],
  [subject('城镇|城市|城区', 'urban|cities|towns'), subject('农村|乡村', 'rural|countryside')],
  [
    subject('(?<!前)(?:第一|一)季度', 'first quarter|Q1'),
    subject('(?:第二|二)季度', 'second quarter|Q2'),
    subject('(?:第三|(?<!前)三)季度', 'third quarter|Q3'),
    subject('(?:第四|四)季度', 'fourth quarter|Q4'),
    subject('上半年', 'first half'),
    subject('下半年', 'second half'),
    subject('前三季度|前三个季度', 'first three quarters'),
  ],
  [
    subject('无偿援助', 'grants?|aid gratis'),
    subject('无息贷款', 'interest-free loans?'),
    subject('优惠贷款|优惠性质贷款', '(?:concessional|preferential) loans?'),
  ],
  [
    subject('第一产业', 'primary (?:industry|sector)'),
    subject('第二产业', 'secondary (?:industry|sector)'),
    subject('第三产业', 'tertiary (?:industry|sector)'),
  ],
  [
    subject('收入|营收|营业额|销售额', 'revenues?|sales|turnover|incomes?(?<!net income)'),
    subject('支出', 'expenditures?|spending'),
    subject('利润|盈利', 'profits?|net income|earnings'),
  ],
  [subject('出生', 'births?|birth rate|born'), subject('死亡', 'deaths?|died|killed')],
  [
    subject('死亡|遇难|丧生|身亡', 'deaths?|dead|died|dies|kill(?:ed|s|ing)?|claimed|lives'),
    subject('受伤|伤者', 'injur(?:ed|ing|es|ies)|wound(?:ed|ing|s)|hurt'),
    subject('失踪|失联', 'missing'),
  ],
  [
    subject('确诊', 'confirmed|infections?|cases'),
    subject('治愈|康复|出院', 'recover(?:ed|ies|y)|cured|discharged'),
    subject('死亡|病亡', 'deaths?|died|dead|fatalities'),
  ],
  [
    subject('实验组|试验组|治疗组|观察组', '(?:experimental|treatment|intervention|observation) group'),
    subject('对照组', 'control(?:s| group)?|placebo'),
  ],
  [subject('直接', 'direct(?:ly)?'), subject('间接', 'indirect(?:ly)?')],
  [
    subject('最高', 'highs?|highest|maximum|peak'),
    subject('最低', 'lows?|lowest|minimum'),
    subject('平均', 'average|mean'),
  ],
  [
    subject('上证|沪指|沪市', 'Shanghai'),
    subject('深证|深成指|深市', 'Shenzhen'),
    subject('创业板', 'ChiNext|GEM|start-?up board'),
    subject('恒生|恒指', 'Hang Seng'),
  ],
  [subject('参议院', 'Senate'), subject('众议院', 'House')],
  [subject('旺季', '(?:high|peak) season'), subject('淡季', '(?:low|off|off-peak|slack) season')],
  [subject('净重', 'net weight'), subject('毛重', 'gross weight')],
  [subject('单笔', 'single|each transaction'), subject('[日每]累计|每[日天]', 'a day|daily|per day')],
  [subject('每次事故', 'per accident|each accident'), subject('累计', 'aggregate')],
  [
    subject('化学需氧量', 'COD|chemical oxygen demand'),
    subject('能耗', 'energy (?:consumption|use|intensity)'),
  ],
  [subject('首付', 'down payments?'), subject('贷款', 'loans?|mortgages?')],
  [subject('体重', 'weigh(?:s|ed|ing|t)?'), subject('身高', 'tall|height')],
  [subject('血压', 'blood pressure'), subject('心率|脉搏', 'heart rate|pulse')],
  [subject('长', 'long|length'), subject('宽', 'wide|width'), subject('高', 'high|tall|height')],
  [subject('去年|上年', 'last year|a year earlier|a year ago'), subject('今年', 'this year')],
  [subject('新增', 'new(?:ly)?|added'), subject('累计', 'cumulative(?:ly)?|total|altogether')],
  [subject('产量|生产', 'production|output|produced'), subject('销量|销售', 'sales|sold')],
  [subject('(?<!非)制造业', '(?<!non-?)manufacturing'), subject('非制造业', 'non-?manufacturing')],
  [subject('东部', 'eastern|east'), subject('中部', 'central'), subject('西部', 'western|west')],
  [
    subject('国内', 'domestic(?:ally)?|home'),
    subject('国外|海外|境外', 'overseas|abroad|foreign|international'),
  ],
  [subject('上半年', 'first half'), subject('下半年', 'second half')],
  [subject('重伤', 'serious(?:ly)?|severe(?:ly)?|critical(?:ly)?'), subject('轻伤', 'slight(?:ly)?|minor')],
  [
    subject('铁路', 'rail(?:ways?|roads?)?'),
    subject('公路', 'roads?|highways?'),
    subject('民航|航空', 'air|aviation'),
  ],
  [subject('煤炭', 'coal'), subject('石油|原油', 'oil|petroleum'), subject('天然气', 'gas')],
  [
    subject('农业', 'agricultur(?:e|al)|farming'),
    subject('工业', 'industr(?:y|ial)'),
    subject('服务业', 'services?'),
  ],
  [subject('白天|日间', 'daytime|day'), subject('夜间|夜里|夜晚', 'night(?:time)?|overnight')],
  [subject('债券|国债', 'bonds?'), subject('股票|股市', 'stocks?|shares|equities')],
  [subject('金牌?', 'golds?'), subject('银牌?(?!行)', 'silvers?'), subject('铜牌?', 'bronzes?')],
  [subject('赞成|支持', 'in favou?r|for|yes|support(?:ed)?'), subject('反对', 'against|no|opposed')],
  [
    subject('增长|上升|上涨|提高', 'rose|grew|increased|up|gained|climbed'),
    subject('下降|下跌|减少|回落', 'fell|dropped|decreased|down|declined|lost'),
  ],
  [
    subject('中国', 'China'),
    subject('美国', 'United States|America|the US|U\\.S'),
    subject('日本', 'Japan'),
    subject('韩国', 'South Korea'),
    subject('印度(?!尼)', 'India'),
    subject('俄罗斯', 'Russia'),
    subject('德国', 'Germany'),
    subject('法国', 'France'),
    subject('英国', 'Britain|United Kingdom|UK'),
    subject('巴西', 'Brazil'),
    subject('欧盟', 'EU|European Union'),
  ],
  [
    subject('北京', 'Beijing'),
    subject('上海', 'Shanghai'),
    subject('广东', 'Guangdong'),
    subject('浙江', 'Zhejiang'),
    subject('江苏', 'Jiangsu'),
    subject('深圳', 'Shenzhen'),
    subject('广州', 'Guangzhou'),
    subject('重庆', 'Chongqing'),
    subject('香港', 'Hong Kong'),
    subject('台湾', 'Taiwan'),
  ],
  [
    subject('累计|总共|共计|合计|总[量数额]', 'total(?:ed|s)?|cumulative(?:ly)?|altogether'),
    subject('日均|平均|年均|人均', 'average|daily|per (?:day|capita|person)'),
  ],
  [
    subject('国内生产总值', 'GDP|gross domestic product'),
    subject('居民消费价格|CPI', 'CPI|consumer prices?(?: index)?|inflation'),
    subject('失业率', 'unemployment rate'),
    subject('赤字率', 'deficit-to-GDP ratio|deficit ratio'),
  ],
  [
    subject('机构|院所', 'institutions'),
    subject('人员|员工|职工', 'personnel|staff|professionals|workers|employees'),
  ],
  [
    subject('用地面积|占地面积|总面积', 'site area|(?:covers|covering) an area|total area'),
    subject('建筑面积', '(?:floor|construction|building) area'),
  ],
  [subject('合法|合格', 'legal|qualified'), subject('非法|不合格', 'illegal|unqualified')],
  [subject('营业收入|营收', 'revenue'), subject('净利润', 'net profit|net income')],
  [subject('流入', 'inflows?'), subject('流出', 'outflows?')],
  [subject('粮食', 'grain'), subject('棉花', 'cotton'), subject('油料', 'oil-?(?:seeds?|bearing crops)')],
  [subject('学校', 'schools'), subject('教师', 'teachers'), subject('学生|在校生', 'students|enrol?lments?')],
  [subject('党员', 'members'), subject('(?:基层|党)组织', 'organi[sz]ations')],
  [subject('中央', 'central'), subject('地方', 'local')],
  [subject('甲', 'A'), subject('乙', 'B'), subject('丙', 'C')],
]
