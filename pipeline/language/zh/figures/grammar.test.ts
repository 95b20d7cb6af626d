import { describe, expect, it } from 'vitest'
import { readFigures } from '../../figures/read.js'
import { showFigure } from '../../figures/show.js'

const read = (text: string): string => readFigures(text, 'zh-Hans').map(showFigure).join('; ')

const readings: Record<string, [text: string, figures: string][]> = {
  'scales and mixtures': [
    ['769.6亿元', 'money 76960000000 CNY'],
    ['1万2千人', 'count 12000'],
    ['3亿5000万', 'count 350000000'],
    ['十三亿五千万', 'count 1350000000'],
    ['2.5万亿元', 'money 2500000000000 CNY'],
    ['一万零五百人', 'count 10500'],
    ['2800 万', 'count 28000000'],
    ['1 0 亿元', 'money 1000000000 CNY'],
    ['2个亿', 'count 200000000'],
    ['1200.00万元', 'money 12000000 CNY'],
    ['１２％', 'percent 12'],
    ['一点七万多例', 'count 17000 over'],
    ['装机1000兆瓦', 'quantity 1000 MW'],
  ],
  'shares and multiples': [
    ['三分之二', 'fraction 2/3'],
    ['百分之九十', 'percent 90'],
    ['千分之三', 'percent 0.3'],
    ['5‰', 'percent 0.5'],
    ['上升1.1个和0.2个百分点', 'points 1.1; points 0.2'],
    ['下调25个基点', 'points 0.25'],
    ['三成五', 'percent 35'],
    ['打八折', 'discount 80'],
    ['八五折', 'discount 85'],
    ['增长两倍', 'multiple 2'],
    ['一倍半', 'multiple 1.5'],
    ['翻两番', 'multiple 4'],
    ['一半', 'fraction 0.5'],
  ],
  'halves of units': [
    ['半年', 'quantity 0.5 year'],
    ['两年半', 'quantity 2.5 year'],
    ['5公里半幅机动车道', 'quantity 5 km'],
    ['三个半小时', 'quantity 3.5 hour'],
    ['半个世纪', 'quantity 0.5 century'],
    ['上半年', 'half 1 (weak)'],
    ['下半场', 'half 2 (weak)'],
    ['半决赛', 'fraction 1 (silent)'],
  ],
  'ranges and neighbours': [
    ['3至5亿元', 'money:from 300000000 CNY; money:to 500000000 CNY'],
    ['1.2万亿—1.5万亿', 'count:from 1200000000000; count:to 1500000000000'],
    ['六七万人', 'count:from 60000; count:to 70000'],
    ['十七八岁', 'quantity:from 17 year; quantity:to 18 year'],
    ['5至10%', 'percent:from 5; percent:to 10'],
    ['9、10月份', 'month 9; month 10'],
    ['三到十万元', 'money:from 30000 CNY; money:to 100000 CNY'],
  ],
  'magnitudes without a number': [
    ['数十万人', 'count 100000~'],
    ['几十亿美元', 'money 1000000000~ USD'],
    ['上百家企业', 'count 100~'],
    ['成千上万', 'count 1000~'],
    ['数以百万计', 'count 1000000~'],
    ['几十年', 'quantity 10~ year'],
    ['人数十二', 'count 12 (weak)'],
  ],
  approximators: [
    ['近400万元', 'money 4000000 CNY under'],
    ['500多万英镑', 'money 5000000 GBP over'],
    ['350,000 多辆', 'count 350000 over'],
    ['约30%', 'percent 30 about'],
    ['50岁以上', 'quantity 50 year over'],
    ['不足1%', 'percent 1 under'],
    ['近三年', 'quantity 3 year'],
    ['附近3家', 'count 3'],
    ['中超5队', 'count 5'],
    ['跌破1万美元', 'money 10000 USD under'],
  ],
  'dates and times': [
    ['2016年1月12日', 'year 2016; month 1; day 12'],
    ['二〇二三年', 'year 2023'],
    ['二零一七年十一月五日', 'year 2017; month 11; day 5'],
    ['98年的历史', 'quantity 98 year'],
    ['2017-18赛季', 'year:from 2017; year:to 2018'],
    ['2018-01-18 09:50', 'year 2018; month 1; day 18; time 590'],
    ['90年代', 'decade 90'],
    ['上世纪六七十年代', 'decade 1960; decade 1970'],
    ['20世纪90年代', 'century 20 (silent); decade 1990'],
    ['80、90后', 'decade 80; decade 90'],
    ['第三季度', 'quarter 3'],
    ['前三季度', 'quantity 3 season'],
    ['下午3点半', 'time 930'],
    ['17时10分', 'time 1030'],
    ['三点建议', 'count 3 (weak)'],
    ['本周三', 'weekday 3'],
    ['每周三次', 'count 3 (weak)'],
    ['一个星期五', 'count 1 (silent); weekday 5'],
    ['1分57秒79', 'quantity 117.79 second'],
    ['3小时20分钟', 'quantity 200 minute'],
  ],
  ordinals: [
    ['第82名', 'ordinal 82'],
    ['十九大报告', 'ordinal 19'],
    ['十四五规划', 'ordinal 14; quantity 5 year (silent)'],
    ['十九届四中全会', 'ordinal 19; ordinal 4'],
    ['首次', 'ordinal 1 (silent)'],
    ['二、为什么', 'ordinal 2 (silent)'],
  ],
  units: [
    ['1800亩', 'quantity 1800 mu'],
    ['10千米', 'quantity 10 km'],
    ['300千瓦时', 'quantity 300 kWh'],
    ['25℃', 'quantity 25 C'],
    ['2.1 GW', 'quantity 2.1 GW'],
    ['100亿方', 'quantity 10000000000 m3'],
    ['¥500', 'money 500 CNY'],
    ['RMB500', 'money 500 CNY'],
    ['人民币500元', 'money 500 CNY'],
    ['500万日元', 'money 5000000 JPY'],
  ],
  'words that only look like numbers': [
    ['万一下雨', ''],
    ['统一部署', ''],
    ['一些人十分高兴', ''],
    ['三农', 'count 3 (silent)'],
    ['四川和三亚', 'count 4 (silent); count 3 (silent)'],
    ['万科、三星、百度', 'count 3 (silent)'],
    ['陆先生和伍先生', ''],
    ['四氢呋喃', 'count 4 (silent)'],
    ['G20和HMX-1', 'code 20 (weak); code 1 (weak)'],
  ],
  'numbers inside markup': [
    ['**12**亿元', 'money 1200000000 CNY'],
    ['[12家](https://example.com/345)', 'count 12'],
    ['`x = 5` 和 7*24', 'count 24 (silent); count 7 (silent)'],
    ['<span id="n12">3家</span>', 'count 3'],
  ],
}

describe.each(Object.entries(readings))('%s', (_name, rows) => {
  it.each(rows)('%s', (text, figures) => expect(read(text)).toBe(figures))
})

it('places a figure where it stands, markup included', () => {
  const text = '投资**76.96**亿元。'
  const [figure] = readFigures(text, 'zh-Hans')
  expect(figure && text.slice(figure.start, figure.end)).toBe('76.96**亿元')
})
