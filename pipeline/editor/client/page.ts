import { byId, element } from './element.js'
import { interfaceLanguage, say } from './words.js'

/** What the parts of the page are to a screen reader. */
const roles: Record<string, string> = {
  list: 'list',
  bar: 'img',
  announced: 'status',
  alarmed: 'alert',
  trouble: 'alert',
}

/** Give the parts of the page their roles and their names in the language of the interface. */
export const namePage = (): void => {
  for (const [id, role] of Object.entries(roles)) byId(id).setAttribute('role', role)
  document.documentElement.lang = interfaceLanguage()
  byId('side').setAttribute('aria-label', say('tools'))
  byId('told').setAttribute('aria-label', say('message'))
  byId('preview').setAttribute('aria-label', say('preview'))
  byId('page').setAttribute('title', say('preview'))
  byId('preview-title').replaceChildren(say('preview'), ' ', element('i', {}, say('previewNote')))
  byId('confirm').textContent = say('confirm')
}
