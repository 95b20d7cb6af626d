import type { AlarmMessage } from '../../protocol.js'
import { element } from '../element.js'
import { signed } from '../signed.js'
import { say } from '../words.js'

/** Who ignored an alarm and when, and a field that says why: Enter keeps what stands in it. */
export const reasonElements = (
  rule: string,
  { by, at, why = '' }: NonNullable<AlarmMessage['reason']>,
  explain: (why: string) => void,
): HTMLElement[] => {
  const input = element('input', {
    type: 'text',
    class: 'why',
    value: why,
    autocomplete: 'off',
    maxlength: '2000',
    'data-rule': rule,
    'aria-label': say('whyIgnored'),
    placeholder: say('whyIgnored'),
  })
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    explain(input.value.trim())
  })
  return [element('p', { class: 'src' }, ...signed([say('ignored'), by], at)), input]
}

/** Go to the field that asks why, where it is to be seen. */
export const focusWhy = (rule: string): void => {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input.why')]
  const field = fields.find(one => one.dataset.rule === rule)
  if (field?.checkVisibility()) field.focus()
}
