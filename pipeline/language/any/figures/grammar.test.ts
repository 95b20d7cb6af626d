import { expect, it } from 'vitest'
import { readFigures } from '../../figures/read.js'
import { showFigure } from '../../figures/show.js'

const read = (language: string, text: string): string =>
  readFigures(text, language).map(showFigure).join('; ')

it.each([
  ['de', '76,96 Milliarden Yuan', 'money 76960000000 CNY'],
  ['de', '1.234,5 km und 22 Unternehmen', 'quantity 1234.5 km; count 22'],
  ['de', '3,5 Mio. Menschen', 'count 3500000'],
  ['de', 'am Mittwoch, dem 12. Januar 2016', 'weekday 3; count 12; month 1; year 2016'],
  ['fr', '1 234 567 habitants, 12 %', 'count 1234567; percent 12'],
  ['fr', '769,6 milliards de yuans', 'money 769600000000 CNY'],
  ['es', '769,6 millones, 12 de enero', 'count 769600000; count 12; month 1'],
  ['ru', '76,96 миллиарда, 5 километров', 'count 76960000000; quantity 5 km'],
  ['ja', '769億6000万元', 'money 76960000000 CNY'],
  ['ar', '٧٦٫٩٦ مليار', 'count 76960000000'],
  ['hi', '1,23,456', 'count 123456'],
  ['th', '๑๒', 'count 12'],
  ['de', '0,5 Prozentpunkte, 25 Basispunkte', 'points 0.5; points 0.25'],
  ['fr', '0,5 point de pourcentage à 14 h 30.', 'points 0.5; time 870'],
  ['de', 'um 15.30 Uhr, minus 15 °C', 'time 930; quantity -15 C'],
  ['de', '9,6 Mio. km²', 'quantity 9600000 km2'],
  ['ja', '3割増加', 'percent 30'],
  ['ko', '1억 2700만 명', 'count 127000000'],
  ['es', '35 mil millones de yuanes', 'money 35000000000 CNY'],
  ['es', '32.000 kilómetros cuadrados', 'quantity 32000 km2'],
  ['fr', '32 000 kilomètres carrés', 'quantity 32000 km2'],
  ['ar', '1.2 تريليون', 'count 1200000000000'],
  ['ar', '0.3 نقطة مئوية', 'points 0.3'],
  ['ja', '午後3時半、加盟国の3分の2、10時間', 'time 930; fraction 2/3; quantity 10 hour'],
  ['ko', '오전 10시 30분, 3분의 2', 'time 630; fraction 2/3'],
  ['de', '1.1 Installation', 'count 1.1'],
  ['de', 'Siehe Abschnitt 2.10.', 'count 2.1'],
  ['fr', 'la version 3.2 et la section 4.1', 'count 3.2; count 4.1'],
  ['de', 'bis zum 12.3. offen', 'count 12; count 3'],
  ['de', '1.5 m lang', 'count 1; quantity 5 m'],
])('reads the figures of %s: %s', (language, text, figures) => expect(read(language, text)).toBe(figures))

it('reads digits of a language tag that Intl does not accept', () => {
  expect(read('not a tag', '12')).toBe('count 12')
})
