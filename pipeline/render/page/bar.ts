import type { Element } from 'hast'
import { direction, isHan, type LanguageTag, nativeName } from '../../model/language.js'
import { h, text } from '../hast.js'
import type { Setting } from '../layouts/setting.js'
import { type Layout, layouts, type RenderOptions, type Theme, themes } from '../options.js'
import { swapIcon, themeIcon } from './icons.js'

/** A word in a language other than the page's carries it. */
export const inLanguage = (
  setting: Setting,
  language: LanguageTag,
  word: string,
  ...classes: string[]
): Element => {
  const className = [...classes, ...(isHan(language) ? ['han'] : [])]
  const dir = direction(language)
  return h(
    'span',
    {
      ...(className.length > 0 ? { className } : {}),
      ...(language === setting.language ? {} : { lang: language }),
      ...(dir === direction(setting.language) ? {} : { dir }),
    },
    [text(word)],
  )
}

/** The title, in each language. */
const running = (setting: Setting, titles: (language: LanguageTag) => string): Element => {
  const words = setting.columns.flatMap(({ language, side }) => [
    inLanguage(setting, language, titles(language), side),
    text(' '),
  ])
  return h('p', { className: ['running'] }, words.slice(0, -1))
}

/** Names of the layouts: those of one language bear its name. */
const nameOf = (setting: Setting, layout: Layout): Element | ReturnType<typeof text> => {
  const language = setting.columns[layout === 'source' ? 0 : 1]?.language
  if ((layout === 'source' || layout === 'target') && language) {
    return inLanguage(setting, language, nativeName(language))
  }
  return text(setting.label(layout))
}

const layoutChoice = (setting: Setting, chosen: Layout): Element => {
  const choices = layouts.map(layout => {
    const id = `layout-${layout}`
    const input = h('input', { type: 'radio', name: 'layout', id, value: layout, checked: layout === chosen })
    return h('label', { className: [`to-${layout}`] }, [input, nameOf(setting, layout)])
  })
  return h('fieldset', { ariaLabel: setting.label('layout') }, choices)
}

const swap = (setting: Setting, isSwapped: boolean): Element =>
  h('label', { className: ['swap'], title: setting.label('swapLanguages') }, [
    h('input', {
      type: 'checkbox',
      id: 'layout-swap',
      checked: isSwapped,
      ariaLabel: setting.label('swapLanguages'),
    }),
    swapIcon,
    h('span', { className: ['word'], ariaHidden: 'true' }, [text(setting.label('swap'))]),
  ])

const themeLabels: Record<Theme, string> = {
  automatic: 'themeAutomatic',
  light: 'themeLight',
  dark: 'themeDark',
}

const themeChoice = (setting: Setting, chosen: Theme): Element => {
  const options = themes.map(theme =>
    h('option', { value: theme, selected: theme === chosen }, [text(setting.label(themeLabels[theme]))]),
  )
  return h('label', { className: ['theme'], title: setting.label('theme') }, [
    themeIcon,
    h('select', { id: 'page-theme', ariaLabel: setting.label('theme') }, options),
  ])
}

/**
 * The bar of a page: its title, the choice of layout, the order of the languages, light or dark. The choices work without
 * script: styles look at what is checked.
 * @param links to the other pages, in the place of the layouts where the page has one language.
 */
export const barOf = (
  setting: Setting,
  titles: (language: LanguageTag) => string,
  options: RenderOptions,
  links: Element[],
): Element =>
  h('header', { className: ['bar'] }, [
    running(setting, titles),
    ...(setting.columns.length > 1
      ? [layoutChoice(setting, options.layout), swap(setting, options.order === 'target-first')]
      : links),
    themeChoice(setting, options.theme),
  ])
