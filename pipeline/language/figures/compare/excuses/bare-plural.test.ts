import { expect, it } from 'vitest'
import { said } from '../../../../test/figures/said.js'

it.each([
  ['三名学生报了名。', 'Students signed up.', 'three'],
  ['工程分三期建设。', 'The project is being built in phases.', 'three'],
  ['门将扑出三个点球。', 'The goalkeeper saved penalties.', 'three'],
  ['我数了三遍。', 'I counted times.', 'three'],
  ['仲裁庭由三名仲裁员组成。', 'The tribunal shall consist of arbitrators.', 'three'],
])(
  'misses a small number before a plural without any other word for it: %s, “%s”',
  (source, target, number) => {
    expect(said(source, target)).toHaveLength(1)
    expect(said(source, target)[0]).toContain(number)
  },
)

it.each([
  ['三名学生报了名。', 'The students signed up.'],
  ['三名学生报了名。', 'All the newly registered students signed up.'],
  ['三名学生报了名。', 'A group of students signed up.'],
  ['三名学生报了名。', 'Its students signed up.'],
  ['两兄弟争夺房地产帝国', 'Brothers fight over property empire'],
  ['逐行比较两个文件', 'compare files line by line'],
  ['还需一种类型', 'another type is needed'],
  ['红、黄、蓝三种颜色', 'in colors: red, yellow and blue'],
])('passes %s, “%s”', (source, target) => {
  expect(said(source, target)).toEqual([])
})
