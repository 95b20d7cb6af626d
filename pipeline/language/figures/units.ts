import { type Rational, rational } from './rational.js'

/** A unit: what it measures, and how many of that dimension's base unit it holds. */
export interface Unit {
  dimension: string
  factor: Rational
}

type Row = readonly [id: string, top: number, bottom?: number]

/**
 * Factors to the base unit named first in each row. Chinese market units by the State Council's order of 1984 on units of
 * measurement (市里 500 m, 市亩 2000/3 m², 市斤 500 g, 市两 50 g); yard, pound and their kin by the international
 * agreement of 1959 (yard 0.9144 m, pound 0.45359237 kg).
 */
const dimensions: Record<string, readonly Row[]> = {
  second: [
    ['second', 1],
    ['ms', 1, 1000],
    ['us', 1, 1e6],
    ['ns', 1, 1e9],
    ['minute', 60],
    ['hour', 3600],
    ['day', 86400],
    ['week', 604800],
    ['night', 86400],
  ],
  month: [
    ['month', 1],
    ['season', 3],
    ['year', 12],
    ['decade', 120],
    ['century', 1200],
    ['millennium', 12000],
  ],
  metre: [
    ['m', 1],
    ['nm', 1, 1e9],
    ['um', 1, 1e6],
    ['mm', 1, 1000],
    ['cm', 1, 100],
    ['dm', 1, 10],
    ['km', 1000],
    ['li', 500],
    ['zhang', 10, 3],
    ['chi', 1, 3],
    ['cun', 1, 30],
    ['inch', 254, 10000],
    ['foot', 3048, 10000],
    ['yard', 9144, 10000],
    ['mile', 1609344, 1000],
    ['nmi', 1852],
    ['ly', 9460730472580800],
  ],
  squareMetre: [
    ['m2', 1],
    ['cm2', 1, 10000],
    ['km2', 1e6],
    ['ha', 10000],
    ['mu', 2000, 3],
    ['qing', 200000, 3],
    ['sqft', 9290304, 1e8],
    ['sqmi', 2589988110336, 1e6],
    ['acre', 40468564224, 1e7],
  ],
  gram: [
    ['g', 1],
    ['ug', 1, 1e6],
    ['mg', 1, 1000],
    ['kg', 1000],
    ['t', 1e6],
    ['kt', 1e9],
    ['Mt', 1e12],
    ['jin', 500],
    ['liang', 50],
    ['qian', 5],
    ['dan', 50000],
    ['carat', 1, 5],
    ['lb', 45359237, 100000],
    ['oz', 45359237, 1600000],
  ],
  litre: [
    ['L', 1],
    ['mL', 1, 1000],
    ['cL', 1, 100],
    ['m3', 1000],
    ['cm3', 1, 1000],
    ['km3', 1e12],
    ['gal', 3785411784, 1e9],
    ['bbl', 158987294928, 1e9],
  ],
  watt: [
    ['W', 1],
    ['mW', 1, 1000],
    ['kW', 1000],
    ['MW', 1e6],
    ['GW', 1e9],
    ['TW', 1e12],
    ['hp', 7457, 10],
  ],
  wattHour: [
    ['Wh', 1],
    ['kWh', 1000],
    ['MWh', 1e6],
    ['GWh', 1e9],
    ['TWh', 1e12],
  ],
  joule: [
    ['J', 1],
    ['kJ', 1000],
    ['MJ', 1e6],
    ['cal', 4184, 1000],
    ['kcal', 4184],
  ],
  byte: [
    ['B', 1],
    ['KB', 1000],
    ['MB', 1e6],
    ['GB', 1e9],
    ['TB', 1e12],
    ['PB', 1e15],
  ],
  hertz: [
    ['Hz', 1],
    ['kHz', 1000],
    ['MHz', 1e6],
    ['GHz', 1e9],
  ],
  volt: [
    ['V', 1],
    ['kV', 1000],
    ['mV', 1, 1000],
  ],
  ampere: [
    ['A', 1],
    ['mA', 1, 1000],
    ['mAh', 1, 1000],
    ['Ah', 1],
  ],
  pascal: [
    ['Pa', 1],
    ['hPa', 100],
    ['kPa', 1000],
    ['MPa', 1e6],
    ['mmHg', 133322, 1000],
  ],
  bitPerSecond: [
    ['bps', 1],
    ['kbps', 1000],
    ['Mbps', 1e6],
    ['Gbps', 1e9],
  ],
  newtonMetre: [['Nm', 1]],
  pixel: [
    ['px', 1],
    ['MP', 1e6],
  ],
  lux: [['lux', 1]],
  lumen: [['lm', 1]],
  nit: [['nit', 1]],
  ohm: [['ohm', 1]],
  kelvin: [['K', 1]],
  partsPerMillion: [
    ['ppm', 1],
    ['ppb', 1, 1000],
  ],
  base: [
    ['base', 1],
    ['kilobase', 1000],
    ['megabase', 1e6],
    ['gigabase', 1e9],
  ],
  astronomicalUnit: [['au', 1]],
  yuan: [
    ['CNY', 1],
    ['jiao', 1, 10],
    ['fen', 1, 100],
  ],
  dollar: [
    ['USD', 1],
    ['dollar', 1],
    ['cent', 1, 100],
  ],
  pound: [
    ['GBP', 1],
    ['penny', 1, 100],
  ],
  celsius: [['C', 1]],
  fahrenheit: [['F', 1]],
  decibel: [['dB', 1]],
  degree: [['deg', 1]],
}

/** Currencies by ISO 4217; one is never another. `dollar` is a dollar sign whose country is not said. */
export const currencies = [
  ...[
    'CNY',
    'USD',
    'EUR',
    'GBP',
    'JPY',
    'HKD',
    'TWD',
    'MOP',
    'KRW',
    'AUD',
    'CAD',
    'NZD',
    'SGD',
    'CHF',
    'RUB',
    'INR',
  ],
  ...[
    'THB',
    'VND',
    'MYR',
    'IDR',
    'PHP',
    'BRL',
    'MXN',
    'ZAR',
    'TRY',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'SAR',
    'AED',
    'ILS',
  ],
  ...[
    'PKR',
    'EGP',
    'KZT',
    'ARS',
    'CLP',
    'COP',
    'DEM',
    'FRF',
    'NGN',
    'KES',
    'BTC',
    'MMK',
    'KHR',
    'LAK',
    'MNT',
    'HUF',
    'UAH',
  ],
  ...['dollar', 'cent', 'penny', 'jiao', 'fen'],
] as const

const toUnits = ([dimension, rows]: [string, readonly Row[]]): [string, Unit][] =>
  rows.map(([id, top, bottom = 1]) => [id, { dimension, factor: rational(top, bottom) }])

/** Every unit by its id. */
export const units: ReadonlyMap<string, Unit> = new Map(Object.entries(dimensions).flatMap(toUnits))

const currencySet: ReadonlySet<string> = new Set(currencies)

export const isCurrency = (unit: string | undefined): boolean => unit !== undefined && currencySet.has(unit)
