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
  [
    '周三公布，2050年学生将超过90万，今年为68万，2012年初将达到70万。',
    'fr',
    'Ils devraient être plus de 900 000 en 2050, contre 680 000 cette année et 700 000 début 2012, a-t-on appris mercredi.',
  ],
])('passes %s in %s: %s', (source, language, target) =>
  expect(problems(source, language, target)).toEqual([]),
)

it.each([
  ['货物价值七十万元。', 'es', 'La mercancía está valorada en yuanes.', ['missing:  → 700.000 CNY']],
  [
    '产量是去年的73,000倍。',
    'fr',
    'La production vaut plusieurs fois celle de l’an dernier.',
    ['missing:  → 73 000'],
  ],
  ['会议将于10月5日召开。', 'de', 'Die Sitzung findet im Oktober statt.', ['missing:  → 5']],
  ['桥于2018年建成。', 'ru', 'Мост был построен в 2019-м году.', ['value: 2019 → 2018']],
  ['2015年第四季度销量为80万台。', 'ko', '2015년 3분기 판매량은 80만 대였다.', ['value: 3분기 → 4']],
])('hears in %s what %s loses: %s', (source, language, target, found) =>
  expect(problems(source, language, target).map(said => said.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual(
    found,
  ),
)
