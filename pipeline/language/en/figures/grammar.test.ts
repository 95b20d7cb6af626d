import { describe, expect, it } from 'vitest'
import { readFigures } from '../../figures/read.js'
import { showFigure } from '../../figures/show.js'

const read = (text: string): string => readFigures(text, 'en').map(showFigure).join('; ')

const readings: Record<string, [text: string, figures: string][]> = {
  'scales and words': [
    ['76.96 billion yuan', 'money 76960000000 CNY'],
    ['£11bn', 'money 11000000000 GBP'],
    ['1.4bn people', 'count 1400000000'],
    ['the 400m hurdles', 'quantity 400 m'],
    ['forty-three', 'count 43'],
    ['two thousand three hundred and forty-five', 'count 2345'],
    ['a dozen', 'count 12 (weak)'],
    ['half a million', 'count 500000 (weak)'],
    ['two and a half million', 'count 2500000'],
    ['2 1/2 hours', 'quantity 2.5 hour'],
    ['six of them', 'count 6'],
    ['two of them', 'count 2 (weak)'],
  ],
  money: [
    ['US$1.6 billion', 'money 1600000000 USD'],
    ['RMB250,000', 'money 250000 CNY'],
    ['JPY5 million', 'money 5000000 JPY'],
    ['$3-5 billion', 'money:from 3000000000 dollar; money:to 5000000000 dollar'],
    ['300 to 500 million yuan', 'money:from 300000000 CNY; money:to 500000000 CNY'],
  ],
  shares: [
    ['5.3 percent', 'percent 5.3'],
    ['14 per cent', 'percent 14'],
    ['0.5 percentage points', 'points 0.5'],
    ['66 basis points', 'points 0.66'],
    ['5 to 10 percent', 'percent:from 5; percent:to 10'],
    ['two-thirds', 'fraction 2/3'],
    ['three quarters', 'fraction 0.75'],
    ['a third of them', 'fraction 1/3'],
    ['one in five', 'fraction 0.2'],
    ['nine out of ten', 'fraction 0.9'],
    ['doubled', 'multiple 2 (weak)'],
    ['threefold', 'multiple 3 (weak)'],
    ['three times', 'multiple 3'],
  ],
  'halves of units': [
    ['half a year', 'quantity 0.5 year (weak)'],
    ['a year and a half', 'quantity 1.5 year (weak)'],
    ['two and a half years', 'quantity 2.5 year'],
    ['the second half', 'half 2 (weak)'],
  ],
  'magnitudes without a number': [
    ['hundreds of thousands of people', 'count 100000~'],
    ['tens of billions of yuan', 'money 10000000000~ CNY'],
    ['several thousand yuan', 'money 1000~ CNY'],
    ['decades', 'quantity 10~ year (weak)'],
    ['dozens', 'count 10~'],
  ],
  approximators: [
    ['more than £5m', 'money 5000000 GBP over'],
    ['nearly 4 million yuan', 'money 4000000 CNY under'],
    ['about 30%', 'percent 30 about'],
    ['18 years or older', 'quantity 18 year over'],
    ['no fewer than 50', 'count 50 over'],
    ['moreover 50', 'count 50'],
  ],
  'dates and times': [
    ['January 12, 2016', 'month 1; day 12; year 2016'],
    ['19 July 2015', 'day 19; month 7; year 2015'],
    ['Aug. 11', 'month 8; day 11'],
    ['In March, six', 'month 3; count 6'],
    ['you may march on', ''],
    ['July 5-7', 'month 7; day:from 5; day:to 7'],
    ['the 1990s', 'decade 1990'],
    ['18th-century', 'century 18'],
    ['the third quarter', 'quarter 3'],
    ['the first three quarters', 'ordinal 1 (silent); quantity 3 season'],
    ['3:30 p.m.', 'time 930'],
    ['9.30am', 'time 570'],
    ['nine o’clock', 'time 540'],
    ['Wednesday', 'weekday 3'],
    ['1:57.79', 'quantity 117.79 second'],
    ['six minutes and five seconds', 'quantity 365 second'],
    ['2015-16', 'year:from 2015; year:to 2016'],
  ],
  'ordinals and names': [
    ['the 6th plenary session', 'ordinal 6'],
    ['twenty-first', 'ordinal 21'],
    ['No. 82', 'ordinal 82'],
    ['World War II', 'ordinal 2 (silent)'],
    ['HMX-1 and 5G', 'code 1 (weak); code 5 (weak)'],
    ['a one-match ban', 'count 1 (silent)'],
  ],
  units: [
    ['1,800 mu', 'quantity 1800 mu'],
    ['10km deep', 'quantity 10 km'],
    ['6,000 cubic meters per hour', 'quantity 6000 m3; quantity 1 hour (silent)'],
    ['2,500-pound', 'money 2500 pound'],
    ['23-year-old', 'quantity 23 year'],
    ['20 seconds', 'quantity 20 second'],
    ['25 degrees Celsius', 'quantity 25 C'],
  ],
}

describe.each(Object.entries(readings))('%s', (_name, rows) => {
  it.each(rows)('%s', (text, figures) => expect(read(text)).toBe(figures))
})
