import { words } from '../../figures/lexicon.js'

/**
 * Words that may follow a number written in Chinese and make it a count. A single numeral without one of these (三星, 四川,
 * 百度, 万科) is a part of a word, not a figure.
 */
export const counters: readonly string[] = words(`
  连增 连涨 连跌 连降 连升 连阳 连阴 个 名 位 家 条 项 件 次 场 人 人次 人份 例 户 口 辆 架 架次 艘 台 部 本 册 页 篇 章 节 段 句 张 幅 座 栋 幢 间 套 所 处
  片 块 颗 粒 枚 根 支 枝 株 棵 头 匹 只 隻 组 支队 班 批 群 类 种 期 级 轮 届 局 盘 球 胜 负 平 战 连胜 连败 杆 档 代 世
  辈 封 份 笔 起 桩 宗 遍 趟 回 顿 餐 首 集 幕 场次 方面 门 道 层 颗 滴 排 列 圈 股 束 杯 瓶 碗 盒 箱 袋 包 罐 串 席 票
  员 票 字 词 车次 国 省 市 县 州 区 镇 乡 村 校 院 厂 店 馆 站 步 强 发 枪 刀 岁 成 倍 折 者 兄弟 姐妹 孩 子女 年级 点
  层楼 楼 号 路 米 册 卷 则 款 桌 对 双 副 大类 大类别 大领域 大方面 大产业 大行业 大国 大板块 大任务 大举措 大支柱 大优势
  大原因 大问题 大特点 大看点 大城市 大市场 大平台 大工程 大行动 大系统 大奖 大 党 军 地 岸 方 侧 端 星级 冠 分 冠王
  度 页纸 幢楼 班车 航班 列车 条线 里路 球员 选手 队 队员 厘 毫 亩 次方 人组 人制 维 元 级台阶 胞胎 口人 口之家
  朵 盏 扇 尊 具 盆 筐 篮 捆 堆 剂 针 轴 坛 壶 勺 勺子 汤匙 茶匙 汤勺 大勺 小勺 丛 簇 伙 茬 瓣 碟 缕 帧 把 台次 件套 户次 床 贴
  位数 学期 学年 学分 课时 季 季度 代人 周期 频 声 周目 连冠 连霸 重 面 边 翼 国集团 孩 轨 号线 号人 环 进宫 分球 机位
`)

/**
 * Counters after which a small number is a figure that a translation must show. After any other (四起, 八方, 两国, 三者) it is
 * often dropped, or a part of a word.
 */
export const strictCounters: ReadonlySet<string> = new Set(
  words(`
    个 名 位 家 条 项 件 场 次 辆 架 艘 台 部 本 册 章 篇 所 座 栋 幢 套 间 张 枚 颗 只 头 匹 株 棵 瓶 例 户 份 期 届 集 轮 局 盘 种 类
    人次 连增 连涨 连跌 连降 连升 连阳 连阴 倍 省 市 县 区 州 村 镇 乡 车次 架次 航班 列车 公里 层楼 款 道题 支队 支 宗 起案件 票 席 分球 连胜 连败 战 胜 球 人组 队员 球员 选手
    大类 大领域 大方面 大产业 大行业 大板块 大任务 大举措 大优势 大原因 大问题 大特点 大工程 大行动 大系统
  `),
)
