import { expect, it } from 'vitest'
import { said } from '../../../test/figures/said.js'

it.each([
  ['震源深度10公里，30多间房屋受损', 'a focal depth of 30 kilometers; more than 10 houses were damaged'],
  ['每次口服2片，每日3次', 'Take three tablets twice a day.'],
  ['投资2.4亿元，用工300人', 'with an investment of 300 yuan and 240 million workers'],
])('hears that the numbers of %s took the units of each other', (source, target) => {
  expect(said(source, target).length).toBeGreaterThan(0)
})

it.each([
  ['詹姆斯得到29分、10个篮板和11次助攻', 'James had 29 points, 11 rebounds and 10 assists.'],
  ['2019年为18家，2021年为24家，2023年为31家', '31 in 2019, 24 in 2021 and 18 in 2023'],
  ['决赛中她以6比4、4比6、7比5取胜', 'She won the final 6-4, 7-6, 4-5.'],
  ['从2012年到2018年', 'from 2018 to 2012'],
  ['参加的有850人，其中包括200名学生', '200 took part, including 850 students'],
  [
    '逾三成受访者去过，其中至少12%去过两次',
    'Over 12 percent had been there, including at least 30 percent twice.',
  ],
  ['2019年11月1日至12月25日开放', 'open between November 1 and December 2019, 25'],
  ['早在2015年就提出未来30年的目标', 'As far back as 30 it set its goals for the next 2015 years.'],
  ['2017年有125人参加', 'In 125, there were 2017 people in it.'],
  ['2017年达到125吨以上', 'In 125, it peaked at more than 2017 tons.'],
  ['2018年提交了5405件专利申请', 'It filed 2018 patent applications in 5,405, ranking first.'],
  ['本法第三十二条第一款', 'Paragraph 32 of Article 1 of this Law'],
  ['第五条第二款第（三）项', 'Item 2, Paragraph 3 of Article 5'],
  ['案件涉及11个省份的38名嫌疑人', 'The case involved 11 suspects in 38 provinces.'],
  ['日均超过1000万人次，最高达1375万人次', 'over 13.75 million on average, with a peak of 10 million'],
  ['9月12日凌晨发生6.1级地震', 'A magnitude 12 quake struck in the early hours of Sept. 6.1.'],
  ['亏损收窄至2.3亿元，上年同期为4.1亿元', 'The loss narrowed to 410 million yuan from 230 million yuan.'],
  ['共25.26万支，其中已销售25.24万支', 'It was 252,400 doses, of which 252,600 had been sold.'],
  ['主场3-2逆转落后局面', 'came from behind to win 2-3 at home'],
  ['每箱净重25公斤，毛重26.5公斤', 'each with a net weight of 26.5 kg and a gross weight of 25 kg'],
  ['2021年出口增长4.6%，5月增长2.3%', 'Exports expanded by 2.3 percent in 2021 and 4.6 percent in May.'],
  ['由2015年的3280元提高到6150元', 'from 2015 yuan in 3,280 to 6,150 yuan'],
  ['到2016年共有6.4万家企业', 'By the end of 64,000, there were 2016 companies.'],
  ['2015年8月3日有250人受伤', 'On Aug. 3, 250, as many as 2015 people were hurt.'],
  [
    '占GDP比重为51.6%，对增长贡献率为58.8%',
    'It made up 58.8 percent of GDP, and gave 51.6 percent of its growth.',
  ],
  ['增速在6.7%-6.9%之间', 'growth ranged between 6.9 percent and 6.7 percent'],
  ['我国正在向31个国家出口，向58个国家援助', 'It exports to 58 countries and gives aid to 31 countries.'],
  [
    '公路里程120.5万公里。铁路里程3.8万公里。',
    'There are 38,000 km of roads. The railways measure 1,205,000 km.',
  ],
  [
    '用水比上年下降3.1%。其中工业下降7.4%。',
    'Use fell by 7.4 percent. Of this, industry fell by 3.1 percent.',
  ],
  [
    '开行3128列，运送8.4万箱，分别增长4%、7%',
    'It ran 3,128 trains, up 7 percent. They took 84,000 boxes, up 4 percent.',
  ],
])('hears that two numbers of %s changed places', (source, target) => {
  expect(said(source, target)).toHaveLength(2)
})

it('says of both what should stand there', () => {
  expect(said('得到29分、10个篮板和11次助攻', '29 points, 11 rebounds and 10 assists')).toEqual([
    'Unexpected “11”, expected “10” for “10”',
    'Unexpected “10”, expected “11” for “11”',
  ])
})

it.each([
  ['来自11个国家的16名代表', '16 delegates from 11 countries'],
  ['2017年有125人参加', 'In 2017, 125 people took part.'],
  ['第五条第二款第（三）项', 'Item 3, Paragraph 2 of Article 5'],
  ['2016：人们想起2004年的地震', '2016: people remembered the deadly 2004 quake.'],
  ['每次口服2片，每日3次', 'Take two tablets three times a day.'],
  ['10个样品中有8个合格', '8 of 10 samples passed.'],
  ['设40个大项、61个分项、481个小项', 'with 481 events in 61 disciplines across 40 sports'],
  ['中关村大街27号院3号楼12层1205室', 'Room 1205, 12th Floor, Building 3, No. 27 Zhongguancun Avenue'],
  ['总值跨上4万亿元台阶，达到4.09万亿元', 'GDP reached 4.09 trillion yuan, passing the 4-trillion mark.'],
  ['第十二届全国人大第五次会议', 'the Fifth Session of the 12th National People’s Congress'],
  ['2023年为18家，2021年为24家', 'It was 24 in 2021 and 18 in 2023.'],
  ['案件涉及11个省份的38名嫌疑人', 'The case involved 38 suspects in 11 provinces.'],
  ['以1比3不敌对手', 'lost 3-1 to their rivals'],
  ['排名从第15位升至第12位', 'rose to 12th from 15th'],
  ['收窄至-0.2%，上月为-0.8%', 'narrowed to -0.2 percent from -0.8 percent'],
  ['9月12日至15日', 'from 12 to 15 September'],
  ['2023年9月的12日', 'on the 12th of September 2023'],
  [
    '1998年森林覆盖率为13.9%，2020年为23.4%',
    'Forest coverage was 23.4 percent in 2020, and 13.9 percent in 1998.',
  ],
  [
    '恐龙在6600万年前灭绝，曾统治1.6亿年',
    'Dinosaurs, which ruled for 160 million years, died out 66 million years ago.',
  ],
  ['当局周日说，台风周六登陆', 'The typhoon landed on Saturday, and authorities said on Sunday.'],
  ['在18个国家中，有4个同意', 'Four agreed, and it was 18 countries that met.'],
  [
    '开行3128列，运送8.4万箱，分别增长4%、7%',
    'It took 84,000 boxes, up 7 percent. They stood on 3,128 trains, up 4 percent.',
  ],
])('passes %s in the order of the other language', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it.each([
  ['2016年，该国有7.31亿网民', 'In 731 million, the country had 2016 Internet users.'],
  ['截至2016年6月，网民达7.1亿人', 'There are 2016 users as of June 710 million.'],
  ['12个地区称2018年初增长温和', '2018 districts said that growth was modest in early 12.'],
  ['1969年公投后并入，只有1026名长辈投票', 'It joined in 1,026 after a vote of just 1969 elders.'],
  ['2016年里约奥运会上获12枚金牌', 'At the 12 Rio Olympics they won 2016 gold medals.'],
  [
    '2017全球物流峰会上说每天会有10亿件包裹',
    'It spoke of 2017 parcels a day at the 1 billion Global Logistics Summit.',
  ],
  ['预期寿命从1949年的35岁升至2018年的77岁', 'Life expectancy rose from 2018 in 1949 to 77 in 35.'],
  [
    '1979年只有数千人，去年升至430万人次',
    'In 4.3 million there were thousands. Last year the figure rose to 1979.',
  ],
  ['2008年选举期间带来100万张选票', 'It brought about 2008 votes during the 1 million primary election.'],
])('hears that a year and a number of %s changed places', (source, target) => {
  expect(said(source, target)).toHaveLength(2)
})

it.each([
  ['2003年起增加14.8万个机构', 'an increase of 148,000 institutions over 2003'],
  ['与2010年相比，0至14岁的比重上升', 'Compared with 2010, the share of the age group of 0-14 went up.'],
  ['2021年将庆祝建党100周年', 'The year 2021 marks the start; the centenary will be celebrated.'],
  ['2017年业绩：10家公司盈利', 'The 2017 results: in 10 of the companies there was a profit.'],
])('passes the year and the number of %s where they belong', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it.each([
  [
    '7月13日消息，公司就2010年申请的专利起诉',
    'July 2010 – The firm sued over a patent that it applied for in 13.',
  ],
  ['展览于2016年12月15日至22日举行', 'The show ran from December 15 to 2016, 22.'],
  ['2017年12月1日起，187个税号调低', 'On December 1, 187, it lowered 2017 of the codes.'],
  ['2011年的50强榜单', 'the 50 Top 2011 list'],
  [
    '581例结果中有人今年年满18岁',
    'Of the 18 results there was one of a person who would turn 581 this year.',
  ],
  ['研究了近650人，平均年龄66岁', 'They studied nearly 66 people, whose average age was 650.'],
  ['接近400个在城里，33个在山里', 'Close to 33 are in towns, 400 are in the hills.'],
  ['餐馆有500多个地点、25000名员工', 'The chain has more than 500 employees at 25,000 locations.'],
  ['来自120个国家的共600多名中外代表', 'Over 600 countries sent 120 Chinese and foreign representatives.'],
  [
    '下午3点的活动，晚上6点至9点草坪清空',
    'for the 9 p.m. event, with the lawn cleared between 6 p.m. and 3 p.m.',
  ],
])('hears that two figures of %s left what stands beside them', (source, target) => {
  expect(said(source, target)).toHaveLength(2)
})

it.each([
  ['7月13日至15日', 'from 13 to 15 July'],
  ['2017年12月1日，187人参加', 'On December 1, 187 people took part, in 2017 as in other years.'],
  ['至少25名中的17票', 'at least 17 of the 25 votes'],
  ['7月13日、14日和15日，2010年', 'on July 13, 14 and 15, 2010'],
])('passes %s, where each figure stands beside its own', (source, target) => {
  expect(said(source, target)).toEqual([])
})

it('hears a year that the source need not tell in the place of its number', () => {
  expect(said('年末生猪存栏4.07亿头。', 'At the end of 407 million, there were 2020 pigs.')).toHaveLength(1)
  expect(said('年末生猪存栏4.07亿头。', 'At the end of 2020, there were 407 million pigs.')).toEqual([])
})

it.each([
  ['从1953年到2020年', 'between 2020 and 1953'],
  ['5月20日至22日举行', 'was held from May 22 to 20'],
])('hears that the ends of %s were exchanged', (source, target) => {
  expect(said(source, target)).toHaveLength(2)
})

it('misses a year that nothing but “a year” answers', () => {
  expect(
    said('2021年底下线，年均发电供3.6万户用一年', 'It supplies 36,000 families for a year.'),
  ).toHaveLength(1)
})
