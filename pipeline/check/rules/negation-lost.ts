import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { losesNegation } from '../negation.js'
import type { Rule } from '../rule.js'
import { fromChinese, intoEnglish } from '../scripts.js'

/** A “not” that was left out. */
export const negationLost: Rule = {
  meta: {
    id: 'negation-lost',
    severity: 'warning',
    summary: 'What the source denies or forbids, the translation does not affirm.',
    explanation:
      'The source says 不是, 没有, 不得 or the like, and no word of the translation says no, without, fail, un- or anything of the kind: a “not” was lost. Where the translation says the same the other way round (“remember” for 不要忘记), ignore the alarm.',
    scope: 'segment',
    fixable: false,
  },
  applies: languages => fromChinese(languages) && intoEnglish(languages),
  examples: {
    good: [
      { source: '请勿触摸展品。', target: 'Do not touch the exhibits.' },
      { source: '不能修改。', target: 'It is read-only.', why: 'the other way round' },
      {
        source: '既不是甲也不是乙的格式。',
        target: 'a format other than A or B',
        why: 'the other way round',
      },
      {
        source: '如果没有问题，请继续。',
        target: 'If everything is okay, go on.',
        why: 'the other way round',
      },
      { source: '共享内存_不需要_挂载。', target: 'It is _not_ mounted. It is \\_not\\_ shared.' },
      { source: '锁定菜单，禁止编辑', target: 'Lock the menu from editing', why: 'the other way round' },
      { source: '不要关闭此窗口。', target: 'Leave the window open.', why: 'the other way round' },
      { source: '不是双击而是点击标题。', target: 'Click on the title once.', why: 'not this but that' },
      {
        source: '孩子更关心放假，而不是考试。',
        target: 'Children think more of the holidays than of the exam.',
        why: 'a comparison says it',
      },
      { source: '大门不会关闭，只会打开。', target: 'The door will only open.' },
      { source: '没有人来。', target: 'Nobody came.' },
      { source: '友谊永不褪色。', target: 'Our friendship is unfading.' },
      { source: '不仅快，而且好。', target: 'It is fast and good.', why: '不仅 denies nothing' },
      { source: '供不应求。', target: 'Demand exceeds supply.', why: 'a fixed phrase' },
      { source: '可从不同来源导入。', target: 'It imports from several sources.', why: '从 and 不同' },
      { source: '能不能来？', target: 'Can you come?' },
      {
        source: '读者对它不会感到陌生。',
        target: 'Readers will be familiar with it.',
        why: 'the other way round',
      },
      { source: '不要忘记保存。', target: 'Remember to save it.', why: 'twice no is yes' },
      { source: '他在忙。我们不需要等他。', target: 'He is busy. There is no need to wait.' },
      { source: '再也不用排队了！', target: 'Forget about queues!' },
      {
        source: '没有名称，也没有编号。',
        target: 'There is no name or number.',
        why: '也 goes on with the “no” before it',
      },
      { source: '门确实不大。', target: 'The door does look small.', why: '确实 stresses it' },
      { source: '我们不得不走。', target: 'We had to go.' },
      { source: '我记不得他了。', target: 'I forgot him.', why: '记不得 is to forget' },
    ],
    bad: [
      { source: '中国永远不称霸。', target: 'China will seek hegemony.', found: '' },
      { source: '他从来不喝酒。', target: 'He drinks.', found: '' },
      { source: '请勿触摸展品。', target: 'Please touch the exhibits.', found: '' },
      { source: '该参数不是必填的。', target: 'This parameter is required.', found: '' },
      {
        source: '应用程序不应显示此消息。',
        target: 'The application should display this message.',
        found: '',
      },
      {
        source: '孩子更关心放假，而不是考试。',
        target: 'Children think of the holidays and of the exam.',
        found: '',
      },
      { source: '我们并不了解大学。', target: 'We understand the university.', found: '' },
      { source: '银行未能付款。', target: 'The bank was able to pay.', found: '' },
      { source: '合同不包含任何罚则。', target: 'The contract contains any penalties.', found: '' },
      {
        source: '系统不提供示例。它不能联网。',
        target: 'The system provides samples. It cannot go online.',
        found: '',
      },
      {
        source: '它不提供包裹，可以打开。',
        target: 'It does provide a wrapper, and can be opened.',
        found: '',
        why: '“does” was left without its “not”',
      },
      {
        source: '不能替换对象，因为连接不会保留。',
        target: 'You can replace the object, because the link will not last.',
        found: '',
        why: 'each clause denies something',
      },
      { source: '这不仅是路。', target: 'It is only a road.', found: '', why: '不仅 is “not only”' },
      { source: '严禁吸烟。', target: 'Smoking here.', found: '' },
      {
        source: '但船长并不能出海。',
        target: 'But the captain can put to sea.',
        found: '',
        why: '“but” is 但 here',
      },
    ],
  },
  look: pair =>
    losesNegation(sourceInline(pair).prose, targetInline(pair).prose)
      ? [foundOverall(saying('negation-lost'))]
      : [],
}
