/**
 * Words of everyday Chinese that are part of no term: particles, pronouns, conjunctions, auxiliaries, time.
 * Of single characters only those that a segmenter does not cut out of words it does not know (组件 → 组, 件).
 */
const words = `
的 了 着 过 得 之 吗 呢 吧 啊 是 的是 中的 新的 他的 我的 不 没 没有 不会 不能 不是 不需要 有 还有
和 与 及 或 或者 以及 而 而且 并 并且 也 就 就是 都 还 但 但是 却 则 即 才 只 仅 又 再 更 更加 最 很 非常 越来越 更多
在 把 被 将 对 对于 关于 从 向 到 由 以 为 为了 于 因 因为 因此 所以 如果 当 随着 通过 根据 按照 作为 成为 超过 达到
我 我们 你 你们 您 他 他们 她 她们 它 它们 自己 大家 人们 这 那 这个 那个 这些 那些 这样 那样 这种 这里 那里 此 该 其 其他 其中
时 后 前 中 上 下 内 里 之间 之后 之前 以上 以下 以来 当时 目前 现在 今天 昨天 明天 今年 去年 明年 同时 期间 时间 今后 最近
第一 第二 第三 一个 一些 一种 一下 一样 一直 一定 一年 每个 各种 任何 所有 许多 多个 不少 部分 大部分 两个 三个 个 等 等等
可以 也可以 可能 能够 应该 必须 需要 不要 请 让 使 给 使用 用于 进行 开始 继续 表示 认为 指出 知道 看到 包括 存在 发生 提供
已 已经 正在 仍 仍然 另 另外 例如 比如 如何 什么 怎么 哪些 是否 还是 实际 希望 尝试 注意 了解 早些时候 数据显示
不同 相同 一起 同样 主要 重要 直接 完全 特别 尤其 甚至 由于 虽然 尽管 然而 只有 只要 无论 不仅 不过 此外 接下来 进一步 举例来说 图片
`

/** Frequent words that tell nothing of what a text is about; compiled by hand from counts over news and manuals. */
export const commonWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
