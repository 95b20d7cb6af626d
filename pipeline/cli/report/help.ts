import type { HelpConfiguration } from 'commander'
import type { Key } from '../../model/messages/message.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { width } from './width.js'

/** Commander's own headings. */
const titles: Record<string, Key> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.global',
  'Commands:': 'help.commands',
}

/** How Commander writes its help in the language of a look: its own words told, Chinese characters two columns wide. */
export const helpIn = (look: Look): HelpConfiguration => ({
  styleTitle: title => {
    const key = titles[title]
    return key === undefined ? title : said(look, key as 'help.usage')
  },
  styleOptionDescription: text =>
    text.replace(
      /\((choices|default): /g,
      (_, word: 'choices' | 'default') => `(${said(look, `help.${word}`)}: `,
    ),
  displayWidth: width,
})
