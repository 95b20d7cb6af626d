import { type Scale, turn } from './scale.js'

const many =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of|many|more than \\d+|some \\d+)'
const stretch = `(?:${many} )?(?:(?:years|months|weeks|days|hours|decades|centuries)\\b|(?:year|decade|century)\\b(?!['’]s|-))`

const relative = /\b(?:past|last|recent|previous|preceding|next|coming|upcoming)\b/i

/** 过去三年, 近年来; 未来五年, 今后几年. */
export const stretches: Scale = {
  sign: /\b(?:past|last|recent|previous|preceding|next|coming|upcoming) (?:[a-z\d]+ (?:of |than )?(?:\d+ )?)?(?:year|month|week|day|hour|decade|centur)/i,
  times: [
    {
      zh: /过去|(?<![附靠最远临邻亲贴就新相])近(?:[些几数十百来\d一二两三四五六七八九]*[多余]?个?(?:年|月|周|天)|期|来)|(?:[年月周天]|世纪)以?来(?![得自到临访说电信])|这几年|前几[年天]/,
      may: /近|最近|以来|多年|历年|曾|已|[前上去]|往|至今|连续|当年|[年月]来|间/,
      en: new RegExp(`\\b(?:past|last|recent|previous|preceding) ${stretch}`, 'i'),
      said: /\b(?:past|last|recent|recently|previous|preceding|since|ago|earlier|former|so far|until now|to date)\b/i,
      instead: turn(relative, 'past'),
    },
    {
      zh: /未来|今后|接下来|往后/,
      may: /以后|之后|此后|其后|随后|下一?[个届阶步轮]|(?<![最先前落背幕])后|将|来年|明年|即将|预[计测期估]|拟|计划|规划|目标|届时|到\d{4}|再|还[会要能可]|[有]望|打算|准备|(?<![社议大工协学委晚宴茶])会(?![议员长场堂谈见晤上场])|(?<![重主紧首需摘纲概])要(?![求素点闻])/,
      en: new RegExp(`\\b(?:next|coming|upcoming) ${stretch}`, 'i'),
      said: /\b(?:next|coming|future|upcoming|following|ensuing|ahead|forward|later|subsequent|from now|to come)\b/i,
      instead: turn(relative, 'next'),
    },
  ],
}

const backOrOn = /\b(?:ago|earlier|later)\b/i

/** 几年前, 三天后: how far back or on. */
export const distances: Scale = {
  sign: /(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries) (?:ago|earlier|later)\b/i,
  times: [
    {
      zh: /(?:[几数多\d一二两三四五六七八九十百]|半)[多余]?个?(?:年|月|周|星期|天|小时|分钟|世纪)[之以]?前(?![往来进锋夕后线途所面台辈沿提述列期任赴去半端排场轮者])|前[几些][年天日]|日前|同比|[去上]年同期/,
      may: /前|早|先|曾|此前|过去|[去昨]|上[年月周]|同[比期]|历|旧|往|近/,
      en: /\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries) (?:ago|earlier)\b/i,
      said: /\b(?:ago|earlier|before|previous|previously|past|last|prior|recent|recently|since|old|former|formerly|once|corresponding|pre-\w+)\b|\byear[- ](?:on|over)[- ]year|\byoy\b|\bsame period/i,
      instead: turn(backOrOn, 'earlier'),
    },
    {
      zh: /(?:[几数多\d一二两三四五六七八九十百]|半)[多余]?个?(?:年|月|周|星期|天|小时|分钟|世纪)[之以]?后(?![来续期备卫座方面果退台半者裔勤排])/,
      may: /后|再|晚|以来|过了|才|终|隔|又|次[年日月]|翌|随|第[一二三四五六七八九十\d]+[年天月周]|来|今/,
      en: /\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries) later\b/i,
      said: /\b(?:later|after|afterwards?|following|next|from now|subsequent|subsequently|then|on|since|within|past|in)\b/i,
      instead: turn(backOrOn, 'later'),
    },
  ],
}
