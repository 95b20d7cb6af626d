import { expect, test } from 'vitest'
import { messageLanguageIn, messageLanguageOf } from './language-of.js'

test.each([
  ['zh-CN', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['ZH', 'zh'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
])('who reads %j is told in %s', (tag, language) => {
  expect(messageLanguageOf(tag)).toBe(language)
})

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'zh_CN', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'zh_SG.GB2312@pinyin', LC_ALL: '' }, 'zh'],
])('in the environment %j messages are %s', (environment, language) => {
  expect(messageLanguageIn(environment)).toBe(language)
})

test('the system is asked only where the environment says nothing', () => {
  expect(messageLanguageIn({}, 'zh-CN')).toBe('zh')
  expect(messageLanguageIn({ LANG: 'en_US.UTF-8' }, 'zh-CN')).toBe('en')
})
