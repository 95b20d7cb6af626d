import { once } from '../once.js'
import type { Pair } from '../pair.js'
import { isNear } from './near.js'

/** A name of the country that is known, and its pinyin. */
interface Known {
  characters: string
  name: string
}

/** Provinces, their capitals, great cities and the news agency: known by their characters, so that a short name is enough. */
const known: readonly Known[] =
  '北京 Beijing 上海 Shanghai 天津 Tianjin 重庆 Chongqing 河北 Hebei 山西 Shanxi 辽宁 Liaoning 吉林 Jilin 黑龙江 Heilongjiang 江苏 Jiangsu 浙江 Zhejiang 安徽 Anhui 福建 Fujian 江西 Jiangxi 山东 Shandong 河南 Henan 湖北 Hubei 湖南 Hunan 广东 Guangdong 广西 Guangxi 海南 Hainan 四川 Sichuan 贵州 Guizhou 云南 Yunnan 甘肃 Gansu 青海 Qinghai 宁夏 Ningxia 新疆 Xinjiang 石家庄 Shijiazhuang 太原 Taiyuan 沈阳 Shenyang 大连 Dalian 长春 Changchun 南京 Nanjing 苏州 Suzhou 无锡 Wuxi 杭州 Hangzhou 宁波 Ningbo 温州 Wenzhou 合肥 Hefei 福州 Fuzhou 厦门 Xiamen 泉州 Quanzhou 南昌 Nanchang 济南 Jinan 青岛 Qingdao 郑州 Zhengzhou 洛阳 Luoyang 武汉 Wuhan 长沙 Changsha 广州 Guangzhou 深圳 Shenzhen 珠海 Zhuhai 佛山 Foshan 东莞 Dongguan 南宁 Nanning 桂林 Guilin 海口 Haikou 三亚 Sanya 成都 Chengdu 绵阳 Mianyang 贵阳 Guiyang 昆明 Kunming 大理 Dali 兰州 Lanzhou 西宁 Xining 银川 Yinchuan 雄安 Xiongan 浦东 Pudong 新华社 Xinhua'
    .split(' ')
    .flatMap((characters, index, all) =>
      index % 2 === 0 ? [{ characters, name: all[index + 1] ?? '' }] : [],
    )

/** The known names of a source. */
const inSource: (pair: Pair) => readonly Known[] = once(({ source }) =>
  known.filter(({ characters }) => source.includes(characters)),
)

/** The least letters of a name that has near ones by chance no more. */
const least = 5

/** A name of the source that a word of the target is one slip off. */
export const knownNear = (pair: Pair, letters: string): Known | undefined =>
  letters.length < least
    ? undefined
    : inSource(pair).find(({ name }) => name.length >= least && isNear(name.toLowerCase(), letters))
