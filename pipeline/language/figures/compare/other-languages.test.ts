import { expect, it } from 'vitest'
import { compareFigures } from './compare.js'

const problems = (source: string, language: string, target: string): string[] =>
  compareFigures({ text: source, language: 'zh' }, { text: target, language })
    .filter(({ severity }) => severity !== 'info')
    .map(({ problem, found, expected }) => `${problem}: ${found} → ${expected.join()}`)

it.each([
  ['工厂在2008年投产。', 'ja', '工場は08年に操業を始めた。'],
  ['2020年产量达3万吨。', 'ja', '昨年の生産量は3万トンだった。'],
  ['全校有3.5万册图书。', 'ja', '全校に3万5千冊の本がある。'],
  ['2015年第四季度销量为80万台。', 'ko', '2015년 4분기 판매량은 80만 대였다.'],
  ['全县有1000多万棵树。', 'ko', '군 전체에 1000여만 그루의 나무가 있다.'],
  ['税率由9.8%降至7.5%。', 'de', 'Der Steuersatz sank von 9,8 auf 7,5 Prozent.'],
  ['全程用了2小时15分钟。', 'de', 'Die Fahrt dauerte 2 Stunden und 15 Minuten.'],
  ['桥于2018年建成。', 'ru', 'Мост был построен в 2018-м году.'],
  ['山高4850米。', 'ru', 'Высота горы составляет 4 км 850 м.'],
  ['面积约960万平方千米。', 'es', 'La superficie es de unos 9,6 millones de km2.'],
  ['比上季度低0.2个百分点。', 'es', 'Son dos décimas menos que en el trimestre anterior.'],
  ['实行欧元12年后，物价稳定。', 'fr', 'Douze ans après l’adoption de l’euro, les prix sont stables.'],
  [
    '全国有2亿7千四百万人会说这种语言。',
    'fr',
    'Dans le pays, 274 millions de personnes parlent cette langue.',
  ],
  ['将新建3300公里铁路。', 'fr', '3.300 km de lignes seront construites, a déclaré lundi le ministère.'],
  [
    '周三公布，2050年学生将超过90万，今年为68万，2012年初将达到70万。',
    'fr',
    'Ils devraient être plus de 900 000 en 2050, contre 680 000 cette année et 700 000 début 2012, a-t-on appris mercredi.',
  ],
])('passes %s in %s: %s', (source, language, target) =>
  expect(problems(source, language, target)).toEqual([]),
)

it.each([
  ['货物价值七十万元。', 'es', 'La mercancía está valorada en yuanes.', ['missing:  → 700.000 yuanes']],
  [
    '产量是去年的73,000倍。',
    'fr',
    'La production vaut plusieurs fois celle de l’an dernier.',
    ['missing:  → 73 000'],
  ],
  ['会议将于10月5日召开。', 'de', 'Die Sitzung findet im Oktober statt.', ['missing:  → 5']],
  ['桥于2018年建成。', 'ru', 'Мост был построен в 2019-м году.', ['value: 2019 → 2018']],
  ['2015年第四季度销量为80万台。', 'ko', '2015년 3분기 판매량은 80만 대였다.', ['value: 3분기 → 4분기']],
])('hears in %s what %s loses: %s', (source, language, target, found) =>
  expect(problems(source, language, target).map(said => said.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual(
    found,
  ),
)

it.each([
  ['人口减少1386万。', 'de', 'Die Zahl sank um 13,86 Milliarden.', '13,86 Milliarden → 13,86 Millionen'],
  ['共有10亿人。', 'de', 'Es sind 2 Milliarden Menschen.', '2 Milliarden → 1 Milliarde'],
  ['共有4.45亿人。', 'fr', 'Ils sont 445 milliards.', '445 milliards → 445 millions'],
  [
    '贸易额达268亿美元。',
    'es',
    'El comercio fue de 2.680 millones de dólares.',
    '2.680 millones de dólares → 26.800 millones de dólares',
  ],
  ['共有1200万人。', 'ru', 'Здесь 12 миллиардов человек.', '12 миллиардов → 12 миллионов'],
  ['共有1.2万人。', 'ru', 'Здесь 12 млн человек.', '12 млн → 12 000'],
  ['人口约1.23亿。', 'ja', '人口は約1億3300万人です。', '1億3300万 → 1億2300万'],
  ['今年约125万人。', 'ja', '今年は約126万人だ。', '126万 → 125万'],
  ['1990年贸易额为28亿美元。', 'ko', '1991년 무역액은 28억 달러였다.', '1991년 → 1990년'],
  ['投资14亿元。', 'fr', 'Un investissement important.', ' → 1,4 milliard de yuans'],
  ['投资14亿元。', 'it', 'Un investimento importante.', ' → 1,4 miliardi di yuan'],
  ['投资14亿元。', 'ja', '大きな投資をした。', ' → 14億元'],
  ['箱重550磅。', 'it', 'La cassa pesa 227 kg.', '227 kg → 249,5 kg'],
  ['全长850公里。', 'de', 'Die Strecke ist lang.', ' → 850 km'],
])('proposes for %s in %s beside “%s”: %s', (source, language, target, said) =>
  expect(
    problems(source, language, target).map(each =>
      each.replace(/^\w+: /, '').replaceAll(/[\u00a0\u202f]/g, ' '),
    ),
  ).toEqual([said]),
)
