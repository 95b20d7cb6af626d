import { type Scale, whole } from './scale.js'

/** An hour of the clock, between two hours. */
const hours = (range: string): string => `(?<!\\d)(?:${range})[点时:：]`

const instead =
  (part: string) =>
  (found: string): string =>
    found.replace(/morning|afternoon|evening|night/i, old => whole(part)(old))

const late =
  /\b(?:evening|night|tonight|late|dusk|dinner|supper|overnight|sunset|midnight|bedtime|nocturnal|twilight)|after dark|\bsmall hours|[\d ]p\.?m\b|\b(?:1[6-9]|2[0-3]):\d\d\b/i

/** 上午, 下午, 晚上, 深夜. */
const parts: Scale = {
  sign: /morning|afternoon|evening|night\b/i,
  times: [
    {
      zh: /上午|早上|早晨|清晨|凌晨|今晨|清早|大早|晨间|早间|[昨今明次翌当]早/,
      may: new RegExp(
        `早|晨|[半午深]夜[一二两三四五1-5]|黎明|拂晓|天亮|日出|午前|零[点时]|曙|${hours('0?\\d|1[012]')}`,
      ),
      en: /\bmorning\b/i,
      said: /\bmorning|[\d ]a\.?m\b|\bearly\b|\bdawn\b|\bdaybreak\b|\bsunrise\b|\bovernight\b|\b(?:small|wee) hours|\bmidnight\b|\bnight\b|\bnoon\b|\b\d{1,2}:\d\d\b/i,
      instead: instead('morning'),
    },
    {
      zh: /下午|午后/,
      may: new RegExp(`(?<!上)午|傍晚|${hours('1[2-8]')}`),
      en: /\bafternoon\b/i,
      said: /\bafternoon|[\d ]p\.?m\b|\bnoon\b|\bmidday\b|\blunch|\b1[2-8]:\d\d\b/i,
      instead: instead('afternoon'),
    },
    {
      zh: /晚上|晚间|傍晚|[昨今明当][天日]?晚|(?:[日号]|(?:周|星期|礼拜)[一二三四五六日天])晚|夜晚|夜间|夜里|入夜|黄昏/,
      may: new RegExp(`[晚夜暮夕宵]|日落|${hours('1[6-9]|2[0-4]')}`),
      en: /\bevening\b/i,
      said: late,
      instead: instead('evening'),
    },
    {
      zh: /深夜|半夜|午夜|夜里|夜间|彻夜|连夜/,
      may: new RegExp(`[晚夜暮夕宵]|凌晨|日落|零[点时]|${hours('0?[0-4]|1[89]|2[0-4]')}`),
      en: /\bnight\b/i,
      said: late,
      instead: instead('night'),
    },
  ],
}

/** 正午, 午夜. */
const middles: Scale = {
  sign: /\b(?:noon|midday|midnight)\b/i,
  times: [
    {
      zh: /中午|正午|晌午/,
      may: new RegExp(`午(?!夜)|${hours('12')}`),
      en: /\b(?:noon|midday)\b/i,
      said: /\b(?:noon|midday|lunch)\b|\bmiddle of the day/i,
      instead: whole('noon'),
    },
    {
      zh: /午夜|半夜|子夜|零[点时](?!工|起)|(?<!\d)24[点时]/,
      may: new RegExp(`[夜晚]|凌晨|零[点时:]|${hours('0|00|24')}`),
      en: /\bmidnight\b/i,
      said: /\bmidnight\b|\b0?0:00\b|\b(?:12|24):00\b|\bnight\b|\bzero hour/i,
      instead: whole('midnight'),
    },
  ],
}

/** 黎明, 黄昏. */
const edges: Scale = {
  sign: /\b(?:dawn|daybreak|dusk|sunrise|sunset)\b/i,
  times: [
    {
      zh: /黎明|拂晓|破晓|日出|天亮/,
      may: /[晨早曙晓旦]|开端|开始|时代/,
      en: /\b(?:dawn|daybreak|sunrise)\b/i,
      said: /\b(?:dawn|daybreak|sunrise|morning|first light)\b/i,
      instead: found => whole(/sunset/i.test(found) ? 'sunrise' : 'dawn')(found),
    },
    {
      zh: /黄昏|日落|薄暮|傍晚/,
      may: /[暮夕晚夜]|落日/,
      en: /\b(?:dusk|sunset)\b/i,
      said: /\b(?:dusk|sunset|sundown|evening|twilight|nightfall)\b/i,
      instead: found => whole(/sunrise/i.test(found) ? 'sunset' : 'dusk')(found),
    },
  ],
}

/** The parts of a day by their names. */
export const partsOfDay: readonly Scale[] = [parts, middles, edges]
