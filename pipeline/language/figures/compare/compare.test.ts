import { describe, expect, it } from 'vitest'
import { compareFigures } from './compare.js'

const compare = (source: string, target: string, language = 'en') =>
  compareFigures({ text: source, language: 'zh-Hans' }, { text: target, language })

const alarms = (source: string, target: string, language?: string): string[] =>
  compare(source, target, language)
    .filter(({ severity }) => severity !== 'info')
    .map(({ problem, found, expected }) => `${problem}: ${found || '–'} → ${expected[0] ?? '–'}`)

describe('legitimate renderings raise no alarm', () => {
  it.each([
    ['半年', 'six months'],
    ['三个季度', 'for three quarters'],
    ['物种下降三分之一', 'a decline of up to a third in species'],
    ['千百万年前', 'tens of millions of years ago'],
    ['永徽六年（655年）', 'in 655'],
    ['晚7:30开始', 'starts at 7:30 p.m.'],
    ['晚7:30开始', 'starts at 7:30'],
    ['长征二号F火箭', 'a Long March 2F rocket'],
    ['较去年同期增长约2.9倍', 'nearly quadruple the average of last year'],
    ['23日晚宣布，10月1日起效', 'announced on the night of 23 August, effective on October 1'],
    ['2K屏幕，分辨率为1440x2560', 'a 2K screen with a resolution of 1440x2560'],
    ['11月1日零时', 'zero hour of November 1'],
    ['统计局称，人口增长', 'The population grew, the bureau said in a report on Wednesday.'],
    ['并非这700多万件都展出', 'Not all of the more than 7 million are on show'],
    ['价格可高出16倍', 'prices can be up to 16 times higher'],
    ['当地时间1800（格林威治时间1000）', '1800 local time (1000 GMT)'],
    ['万分之五', 'five ten-thousandths'],
    ['增长两倍', 'tripled'],
    ['增长一倍', 'up 100 percent'],
    ['翻一番', 'doubled'],
    ['第二天，他走了', 'The next day he left'],
    ['20多岁', 'in their 20s'],
    ['十几人', 'more than a dozen people'],
    ['四分之一', '25 percent'],
    ['每五人中就有一人', 'one in five'],
    ['打八折', '20 percent off'],
    ['前三季度', 'the first nine months'],
    ['1至6月', 'the first six months'],
    ['18世纪', 'the 1700s'],
    ['7.5亩（0.5公顷）', '7.5 mu (0.5 hectares)'],
    ['10公里', '6.2 miles'],
    ['38℃', '100.4 degrees Fahrenheit'],
    ['两名警员受伤', 'The officers were injured'],
    ['上海、北京、广州三市', 'Shanghai, Beijing and Guangzhou'],
    ['11日举行', 'It was held on November 11'],
    ['比2016年增长14.2%', 'up 14.2% year-on-year'],
    ['约500万', 'nearly 5 million'],
    ['近三年来', 'over the past three years'],
    ['400米栏', 'the 400m hurdles'],
    ['6分05秒', 'six minutes and five seconds'],
    ['月薪上万的工作', 'a job with a salary over 10,000 yuan'],
    ['上百种配方', 'a hundred and one recipes'],
    ['增长0.5%', 'up .5 percent'],
    ['.38子弹', 'a .38 bullet'],
    ['3v3地图', 'a 3 vs. 3 map'],
    ['精确到万分之一克', 'accurate to 1/10000 gram'],
    ['10世纪', 'the 900s'],
    ['始建于贞观元年（627年），距今近1400年历史', 'founded in 627, with a history of nearly 1,400 years'],
    ['报考与录用之比达38∶1', '38 applicants for every opening'],
    ['支付百分之六十', 'pay sixty percent (60%)'],
    ['粮食产量13908亿斤', 'grain output of 695 million tonnes'],
    ['将进行第二场较量', 'The two sides meet again'],
    ['由每周三班加密至每天一班', 'from three a week to daily'],
    ['截至第三季度末', 'at the end of September'],
    ['建于嘉庆九年（1804年），重修于光绪三十一年', 'built in 1804 and rebuilt in 1905'],
    ['嘉庆九年', 'the ninth year of the Jiaqing reign'],
    ['首先是人，其次是钱，再次，是时间', 'first people, second money, third time'],
    ['上调56点', 'strengthened 56 pips'],
    ['前7月完成投资', 'investment in the first seven months'],
    ['在1/4决赛中', 'in the quarterfinals'],
    ['市值重回1万亿美元，距首破万亿一年', 'worth $1 trillion, a year after it first passed that mark'],
    ['原来90斤，现在150斤', 'once only 45 kg, now 75'],
    ['升至450ppm', 'reached 450 parts per million'],
    ['血压120mmHg', 'a blood pressure of 120 mmHg'],
    ['超标3倍', 'four times the permitted level'],
    ['每3月一次', 'once every 3 months'],
    ['一到三个字母', 'one, two, or three letters'],
    ['每股港币6.04仙', 'HK6.04 cents per share'],
    ['46,000美元', '46,000US$'],
    ['Nord Stream 2是项目，Nord Stream 2管道', 'the Nord Stream 2 pipeline project'],
    ['同比增长-5.2%', 'a decline of 5.2 percent'],
    ['两届冠军', 'champion twice'],
    ['二级', '2 levels'],
    ['由63.5%降至61.2%', 'fell to 61.2% from 63.5%'],
    ['每公顷75公斤', '75 kilograms per hectare'],
    ['维持-80℃', 'maintaining minus 80'],
    ['3比1（25:21、23:25、25:19）', '3-1 (25-21, 23-25, 25-19)'],
    ['四名选手中唯一一人', '1-of-4 players'],
    ['小于 -1 和大于 1', 'smaller than -1 or greater than 1'],
    ['100个半升玻璃罐', '100 half-liter glass jars'],
    ['欧洲大陆日期格式', 'the date format of Continental Europe'],
    ['全圆、半圆，或者四分之一圆', 'full circle, half circle, or quarter circle'],
    ['.45口径，代替.38弹（.38 LC）', '.45 calibre, replacing the .38 LC'],
  ])('%s / %s', (source, target) => expect(alarms(source, target)).toEqual([]))
})

describe('each alarm proposes the right text in the style of the sentence', () => {
  it.each([
    ['出口3.5亿元', 'Exports reached 3.5 billion yuan', 'value: 3.5 billion yuan → 350 million yuan'],
    [
      '超过4亿元',
      'less than 400 million yuan',
      'approximator: less than 400 million yuan → more than 400 million yuan',
    ],
    ['22家企业', '23 enterprises', 'value: 23 → 22'],
    ['全场八折', 'Everything is 80 percent off', 'value: 80 percent → 20 percent'],
    ['全场八折', 'a 15% discount on everything', 'value: 15% → 20%'],
    ['降至零下18℃', 'fell to 18 degrees Celsius', 'value: 18 degrees Celsius → minus 18 degrees Celsius'],
    ['降至零下18℃', 'fell to 18 °C', 'value: 18 °C → -18 °C'],
    ['三家企业', 'four enterprises', 'value: four → three'],
    ['提高0.5个百分点', 'up 0.5 percent', 'unit: 0.5 percent → 0.5 percentage points'],
    ['1800亩', '1,800 acres', 'unit: 1,800 acres → 1,800 mu'],
    ['5亿美元', '500 million yuan', 'unit: 500 million yuan → $500 million'],
    ['数亿美元', 'a fortune', 'missing: – → hundreds of millions of dollars'],
    ['数十亿港元', 'a fortune', 'missing: – → billions of Hong Kong dollars'],
    ['温度为15℃', 'it is cold', 'missing: – → 15 degrees Celsius'],
    ['本周三', 'this Thursday', 'value: Thursday → Wednesday'],
    ['指数周二收于9117点', 'The index closed at 9,117 on Friday', 'value: Friday → Tuesday'],
    ['20世纪后半', 'the first half of the 20th century', 'value: first half → second half'],
    [
      '上半年增长5%，前三季度4%',
      '4% in the first three quarters after 5% in the second half',
      'value: second half → first half',
    ],
    ['4x100英尺', 'the 4x100m relay', 'unit: 100m → 100 feet'],
    ['连接长江三角洲两大经济区', 'connects three zones of the Yangtze River Delta', 'value: three → two'],
    ['上午7:30', 'at 7:30 p.m.', 'value: 7:30 p.m. → 7:30 a.m.'],
    ['晚上8点', 'at 8:00 AM', 'value: 8:00 AM → 8:00 PM'],
    ['首班车6:30，末班车22:00', 'from 6:30 pm to 10 pm', 'value: 6:30 pm → 6:30 am'],
    ['高12米，顶宽12至14米', '12 m high and up to 14 m wide', 'missing: – → 12 meters'],
    ['为3个岗位招聘3名教师', 'hires teachers for 3 positions', 'missing: – → three'],
    ['受灾人口逾十万', 'many people were hit', 'missing: – → more than 100,000'],
    [
      '年均增速约为9.5%',
      'fell by about 9.5 percent a year',
      'value: fell by about 9.5 percent → rose by about 9.5 percent',
    ],
    ['建于嘉庆九年', 'built in 1814', 'value: 1814 → 1804'],
    ['火山再次喷发', 'erupted for the third time', 'added: third → –'],
    ['支付百分之六十', 'pay sixty percent (63%)', 'value: 63% → 60%'],
    ['翻了四番', 'an 18-fold increase', 'value: an 18-fold → a 16-fold'],
    ['三家企业入选', 'One company was chosen', 'value: One company was → Three companies were'],
    ['1名学员获救', 'Two trainees were rescued', 'value: Two trainees were → One trainee was'],
    ['共有3条线路', 'There is 1 line in all', 'value: is 1 line → are 3 lines'],
    ['票房破亿', 'a hit at the box office', 'missing: – → more than 100 million'],
    ['5月20日开幕，25日闭幕', 'opens on May 20 and closes on June 25', 'added: June → –'],
    [
      '超过7600亿美元',
      'nearly US $760 billion',
      'approximator: nearly US $760 billion → more than US $760 billion',
    ],
    ['2016年5月', 'June 2016', 'value: June → May'],
    ['第十九届', 'the 18th', 'value: 18th → 19th'],
    ['三分之二', 'three quarters', 'value: three quarters → two-thirds'],
    ['数十万人', 'tens of thousands of people', 'value: tens of thousands → hundreds of thousands'],
    ['罚款500元', 'a fine', 'missing: – → 500 yuan'],
    ['罚款', 'a fine of 500 yuan', 'added: 500 yuan → –'],
    ['六七万人', '60,000 to 80,000 people', 'value: 80,000 → 70,000'],
    ['产量翻一番', 'output tripled', 'value: tripled → doubled'],
    ['产量翻了近一番', 'output more than doubled', 'approximator: more than doubled → nearly doubled'],
    ['增速为-0.2%', 'It was slow', 'missing: – → -0.2 percent'],
    ['+3.1%', 'up', 'missing: – → +3.1%'],
    ['降至-3.1%', 'fell to -3.2%', 'value: -3.2% → -3.1%'],
    ['“双11”令“黑色星期五”失色', '“Double 11” outshines “Black Sunday”', 'added: Sunday → –'],
    ['从第三方卖家购买', 'bought from three times-party seller', 'added: three times → –'],
    ['降至-3.1%', 'fell to minus 3.2%', 'value: 3.2% → 3.1%'],
    ['增长率为-1.48‰', 'was 1.48 per thousand', 'value: 1.48 per thousand → -1.48 per thousand'],
    ['增长率为1.48‰', 'was -1.48 per thousand', 'value: -1.48 per thousand → 1.48 per thousand'],
    ['他第三次当选', 'He was elected three times', 'unit: three times → 3rd'],
    ['第四套方案', 'four plans', 'unit: four → 4th'],
    ['那他就是第一人。', 'he will be the second.', 'value: second → first'],
    ['首家店今年开业。', 'The second shop opens this year.', 'value: second → first'],
    ['4月', 'May', 'missing: – → April'],
    ['每公顷75公斤', '75 kilograms per acre', 'unit: per acre → per hectare'],
  ])('%s / %s', (source, target, alarm) => expect(alarms(source, target)).toEqual([alarm]))
})

it.each([
  ['由63.5%降至61.2%', 'fell from 61.2% to 63.5%'],
  ['从2019年的120万吨增至2023年的180万吨', 'from 1.8 million tons in 2019 to 1.2 million tons in 2023'],
  ['3至5年', 'five to three years'],
])('%s / %s: the ends of a change are not exchanged', (source, target) =>
  expect(alarms(source, target)).toHaveLength(2),
)

it('does not take the third quarter for the first three', () => {
  expect(alarms('前三季度', 'the third quarter')).not.toEqual([])
})

it('matches occurrences, not sets of values', () => {
  expect(alarms('男性70人，女性70人', '70 men')).toEqual(['missing: – → 70'])
})

it('does not let an ordinal stand in for a lost quantity', () => {
  expect(alarms('四年前的第四次会议', 'the fourth meeting')).toEqual(['missing: – → four years'])
})

it('says softly what may be known from outside the sentence', () => {
  expect(compare('11日', 'on November 11').map(({ severity }) => severity)).toEqual(['info'])
})

it('compares with languages of which CLDR alone is known', () => {
  expect(alarms('出口769.6亿元', 'Exporte von 76,96 Milliarden Yuan', 'de')).toEqual([])
  expect(alarms('出口769.6亿元', 'Exporte von 769,6 Milliarden Yuan', 'de')).toHaveLength(1)
})

describe('languages of the general grammar', () => {
  it.each([
    ['de', '共有1000万人，20%是学生', 'Zehn Millionen Menschen, zwanzig Prozent davon Studenten'],
    ['de', '重550磅', 'Es wog 250 Kilo'],
    ['fr', '下午三点开门', 'Ouverture à 15 h'],
    ['fr', '雨量2至3英寸', 'de 5 à 8 cm de pluie'],
    ['ru', '气温80华氏度，比平时高出10度', 'до 27 градусов, на 10 градусов выше'],
    ['vi', '他名列第二', 'Anh đứng thứ hai'],
    ['es', '至少100亿美元', 'al menos 10 000 millones de dólares'],
    ['pl', '共有1000万人', 'Jest bardzo dużo ludzi'],
  ])('pass what is right in %s: %s, %s', (language, source, target) =>
    expect(alarms(source, target, language)).toEqual([]),
  )

  it.each([
    ['de', '共有1000万人', 'Es sind viele Menschen', 'missing'],
    ['fr', '下午三点开门', 'Ouverture à 16 h', 'added'],
    ['ko', '价值1100万英镑', '1100만 달러', 'unit'],
    ['ja', '共28亿人', '28万人', 'value'],
    ['fr', '周四开会', 'Réunion mardi', 'value: mardi → jeudi'],
    ['de', '早上7:55开门', 'Geöffnet um 8:55 Uhr', 'value: 8:55 → 7:55'],
    ['it', '十月开会', 'Riunione a maggio', 'value: maggio → ottobre'],
  ])('tell what is wrong in %s: %s, %s', (language, source, target, problem) =>
    expect(alarms(source, target, language).join()).toMatch(new RegExp(`^${problem}`)),
  )
})
