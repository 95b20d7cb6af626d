import { configEn } from './config-en.js'
import { filesEn } from './files-en.js'
import { helpEn } from './help-en.js'
import { printEn } from './print-en.js'
import { setupEn } from './setup-en.js'
import { terminalEn } from './terminal-en.js'

/**
 * What is said in English. Checks say “Unexpected X, expected Y”, without a full stop; a note ends with one. Their keys begin with
 * the rule's id. `{{found}}` and `{{expected}}` are the finding's own; `quote` sets texts between quotation marks, and “or”
 * stands between several.
 */
export const en = {
  quotation: '“{{text}}”',
  'quotation.mark': 'mark {{text}}',
  or: ' or ',
  none: 'none',
  comma: ', ',
  both: ' and ',
  // What another program says, in its own language.
  foreign: '{{text}}',

  unexpected: 'Unexpected {{found, quote}}, expected {{expected, quote}}',
  alone: 'Unexpected {{found, quote}} alone, expected its partner in the same block',

  untranslated: 'Unexpected segment without a translation into {{language}}, expected one',
  'untranslated.more_one': '{{count, number}} more segment of the document is without one.',
  'untranslated.more_other': '{{count, number}} more segments of the document are without one.',
  'without-source': 'Unexpected translation without a source, expected its source text',
  empty: 'Unexpected translation without a word, expected the words of the source',
  'same-as-source': 'Unexpected {{found, quote}} in the source language, expected a translation',
  stale: 'Unexpected translation of an older source text, expected one of the text as it stands',

  'terms-missing': 'Unexpected translation without the term for {{term}}, expected {{expected, quote}}',
  'terms-forbidden': 'Unexpected {{found, quote}} for {{term}}, expected {{expected, quote}}',
  'terms-forbidden.other': 'Unexpected {{found, quote}} for {{term}}, expected another translation',
  'names-consistent':
    'Unexpected {{found, quote}} for {{name}}, expected {{expected, quote}} as elsewhere in the document',
  'names-pinyin': 'Unexpected {{found, quote}} for {{name}}, expected {{expected, quote}}',
  'names-latin': 'Unexpected {{found, quote}}, expected {{expected, quote}} as in the source',
  'names-places': 'Unexpected {{found, quote}}, expected {{expected, quote}} as in the source',

  'figures-value': 'Unexpected “{{found}}”, expected “{{expected}}” for “{{original}}”',
  'figures-unit': 'Unexpected “{{found}}”, expected “{{expected}}” in the unit of “{{original}}”',
  'figures-approximator': 'Unexpected “{{found}}”, expected “{{expected}}” as in “{{original}}”',
  'figures-missing': 'Unexpected lack of “{{original}}”, expected “{{expected}}”',
  'figures-added': 'Unexpected “{{found}}”, expected no figure that the source does not say',

  'markup.link': 'link',
  'markup.image': 'image',
  'markup.code': 'code',
  'markup.tag': 'tag',
  'markup.emphasis': 'emphasis',
  'markup.placeholder': 'placeholder',
  'markup.note': 'note',
  'markup.lost': 'Unexpected loss of the {{kind}} {{expected, quote}}, expected it in the translation',
  'markup.doubled': 'Unexpected {{found, quote}}, expected this {{kind}} once less',
  'markup.invented': 'Unexpected {{found, quote}}, expected no {{kind}} that the source has not',
  'markup.original': 'The source has {{text, quote}}.',
  'markup.order':
    'Unexpected {{found, quote}} in another order, expected that of the source, {{order, quote}}',
  'markup-broken': 'Unexpected {{found, quote}} alone, expected the partner of {{marker, quote}}, or neither',
  'markup-broken.spaced':
    'Unexpected {{found, quote}} with a space inside its markers, expected {{expected, quote}}',
  'markup-broken.block':
    'Unexpected {{found, quote}} in the text of a block, expected none: the block has its mark already',
  'markup-broken.reference':
    'Unexpected {{found, quote}} as a character reference, expected {{expected, quote}}',
  'markup-emphasis.word': 'Unexpected {{found, quote}} within a word, expected the whole word',
  'markup-emphasis.whole':
    'Unexpected emphasis of the whole text, expected that of the part which the source emphasises',
  'markup-emphasis.part':
    'Unexpected emphasis of a part of the text, expected that of the whole text, as in the source',
  'markup-emphasis.moved':
    'Unexpected {{found, quote}}, expected the emphasis of {{words, quote}} as in the source',
  'markup-html.attribute':
    'Unexpected {{found, quote}} with another {{attribute}}, expected {{expected, quote}}',
  'markup-code.exchanged':
    'Unexpected {{found, quote}}, of which each code stands where the other one belongs, expected {{expected, quote}}',
  'markup-links.wordless': 'Unexpected {{found, quote}} without words, expected the words of the link',
  'markup-links.exchanged':
    'Unexpected {{found, quote}} with the address of another link, expected {{expected, quote}}',
  'markup-links.partner': 'Its address is exchanged with that of {{partner, quote}}.',
  'markup-placeholders.order':
    'Unexpected order {{order, quote}}, of which each takes another argument than in the source, expected {{original, quote}}, or {{expected, quote}}',

  'book-title-marks': 'Unexpected {{found, quote}}, expected {{expected}}',
  'book-title-marks.alone': 'Unexpected {{found, quote}}, expected none',
  'title.italic': 'in italics',
  'title.quoted': 'in quotation marks',
  'book-title-style': 'Unexpected title {{style}}, expected it {{usual}} as in the rest of the document',
  'book-title-style.plain':
    'Unexpected title as plain words, expected it {{usual}} as the others of this text',
  'list-marks': 'Unexpected {{found, quote}} for “{{label}}”, expected {{expected, quote}}',
  'list-marks.lost': 'Unexpected loss of the label “{{label}}”, expected “{{expected}}” at the start',
  'symbols-carried.lost': 'Unexpected loss of {{expected, quote}}, expected it in the translation',

  'leftover-han': 'Unexpected {{found, quote}} left in the source language, expected a translation',
  'remarks-left': 'Unexpected {{found, quote}} about the translation, expected the translation alone',
  'remarks-left.note': 'Unexpected {{found, quote}} in the text, expected a note, {{expected, quote}}',
  'fullwidth-marks': 'Unexpected {{found, quote}}, expected {{expected, quote}}',
  'doubled-marks': 'Unexpected {{found, quote}}, expected {{expected, quote}}',
  'brackets-paired':
    'Unexpected {{found, quote}} alone, expected its partner “{{partner}}” in the same block',
  'quotes-paired': 'Unexpected {{found, quote}} alone, expected its partner {{partner}} in the same block',
  'quotes-style.curly':
    'Unexpected {{found, quote}} in a document of curly marks, expected {{expected, quote}}',
  'quotes-style.straight':
    'Unexpected {{found, quote}} in a document of straight marks, expected {{expected, quote}}',
  'brackets-carried':
    'Unexpected translation without brackets, expected {{words, quote}} between them or set off otherwise',
  'quotes-carried': 'Unexpected translation without quotation marks, expected {{words, quote}} between them',
  'dash-style':
    'Unexpected {{found, quote}} as a dash, expected {{expected, quote}} as in the rest of the document',
  'end-mark': 'Unexpected {{found, quote}} at the end of a sentence, expected {{expected, quote}}',
  'end-mark.missing': 'Unexpected end of a sentence without a mark, expected {{expected, quote}}',
  'end-mark.cut': 'Unexpected {{found, quote}} at the end of a sentence, expected the rest of it',
  'capital-at-start': 'Unexpected {{found, quote}} at the start of a sentence, expected {{expected, quote}}',
  'capital-inside': 'Unexpected {{found, quote}} in the middle of a sentence, expected {{expected, quote}}',
  'all-capitals': 'Unexpected {{found, quote}} in capitals, expected {{expected, quote}}',
  'all-capitals.text': 'Unexpected text in capitals throughout, expected small letters',
  'double-space.odd': 'Unexpected space {{code}} between two words, expected an ordinary one',
  'double-space': 'Unexpected {{found, quote}}, expected one space',
  'space-before-mark': 'Unexpected {{found, quote}} beside a mark, expected no space',
  'space-after-mark': 'Unexpected {{found, quote}} without a space after it, expected {{expected, quote}}',
  'space-missing.before':
    'Unexpected {{found, quote}} without a space before it, expected {{expected, quote}}',
  'space-missing.after': 'Unexpected {{found, quote}} without a space after it, expected {{expected, quote}}',
  'repeated-words': 'Unexpected {{found, quote}} twice, expected {{expected, quote}}',
  'repeated-words.articles': 'Unexpected {{found, quote}} side by side, expected one article',
  'repeated-words.sentence': 'Unexpected {{found, quote}} for the second time, expected it once',

  spelling: 'Unexpected {{found, quote}}, expected {{expected, quote}}',
  'spelling-unknown': 'Unexpected {{found, quote}}, expected a word of the dictionary',
  'spelling.American': 'American',
  'spelling.British': 'British',
  'spelling.-ise': '-ise',
  'spelling.-ize': '-ize',
  'spelling-style.language':
    'Unexpected {{found, quote}} in {{style}} spelling, expected {{expected, quote}} as in {{language}}',
  'spelling-style.document':
    'Unexpected {{found, quote}} in {{style}} spelling, expected {{expected, quote}} as in the rest of the document',

  'same-source':
    'Unexpected second translation of one text, expected {{expected, quote}} as in segment {{segment}}',
  'same-target':
    'Unexpected translation of segment {{segment}}, expected one of this text: there the source is {{source, quote}}',
  'length-ratio.short':
    'Unexpected translation much shorter than usual, expected one of about the length that such texts have here',
  'length-ratio.long':
    'Unexpected translation much longer than usual, expected one of about the length that such texts have here',
  'length-ratio.shorter': 'It is {{times}} times shorter.',
  'length-ratio.longer': 'It is {{times}} times longer.',
  'negation-lost': 'Unexpected translation that affirms, expected it to deny or forbid as the source does',

  'broken-characters': 'Unexpected {{found, quote}}, expected the character that stood there',
  'broken-characters.mixed': 'Unexpected {{found, quote}}, expected letters of one script',
  'broken-characters.escape':
    'Unexpected {{found, quote}}, an escape of a program, expected the character it stands for',
  'invisible-controls': 'Unexpected invisible character {{codes}}, expected none',
  'bidi-controls': 'Unexpected bidirectional control {{codes}}, expected none',
  'bidi-controls.override': 'Unexpected bidirectional override {{codes}}, expected none',
  'bidi-controls.isolate': 'Unexpected isolate without its partner {{codes}}, expected none',
  'not-nfc': 'Unexpected {{found, quote}} in another form than NFC, expected {{expected, quote}}',

  'source-halfwidth-marks':
    'Unexpected {{found, quote}} between Chinese characters, expected {{expected, quote}}',
  'source-spaces': 'Unexpected {{found, quote}} between Chinese characters, expected no space',
  'source-year-range': 'Unexpected {{found, quote}} as one figure, expected {{expected, quote}}',
  'source-date': 'Unexpected {{found, quote}} beside this date, expected {{expected, quote}} by the calendar',
  'source-date.no-day': 'Unexpected {{found, quote}}, expected a day that the calendar has',
  'source-traditional': 'Unexpected {{found, quote}} in traditional characters, expected {{expected, quote}}',
  'source-end-mark': 'Unexpected end of a paragraph without a mark, expected {{expected, quote}}',

  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.info': 'info',
  'detail.found': 'found',
  'detail.expected': 'expected',
  'detail.note': 'note',
  and: ', ',
  errors_one: '{{count, number}} error',
  errors_other: '{{count, number}} errors',
  warnings_one: '{{count, number}} warning',
  warnings_other: '{{count, number}} warnings',
  notes_one: '{{count, number}} note',
  notes_other: '{{count, number}} notes',
  files_one: '{{count, number}} file',
  files_other: '{{count, number}} files',
  pairs_one: '{{count, number}} pair',
  pairs_other: '{{count, number}} pairs',
  'report.found': '{{problems}} in {{where}}.',
  'report.clean': 'Nothing found in {{where}}.',
  'fixed.none': 'Nothing can be mended without asking.',
  'fixed.would_one': '{{count, number}} text would be mended.',
  'fixed.would_other': '{{count, number}} texts would be mended.',
  fixed_one: '{{count, number}} text mended.',
  fixed_other: '{{count, number}} texts mended.',

  'explain.about': 'Severity: {{severity}}. Looks at {{scope}}.',
  'explain.about.fixable': 'Severity: {{severity}}. Looks at {{scope}}. `duizhao check --fix` mends it.',
  'explain.line': '- `{{id}}` ({{severity}}): {{summary}}',
  'explain.line.fixable': '- `{{id}}` ({{severity}}, fixable): {{summary}}',
  'explain.wrong': 'Wrong',
  'explain.right': 'Right',
  'scope.segment': 'each segment with its translation',
  'scope.source': 'each source segment',
  'scope.document': 'each segment among all of its document',
  'example.role': 'in a {{role}}',
  'role.field': 'field',
  'role.heading': 'heading',
  'role.paragraph': 'paragraph',
  'role.listItem': 'list item',
  'role.tableCell': 'table cell',
  'role.quotation': 'quotation',
  'role.alternative': 'description of a picture',
  'role.caption': 'caption',
  'role.footnote': 'footnote',
  'example.stale': 'stale',
  'example.term': 'glossary: {{source}} = {{target}}',
  'example.after': 'after {{text}}',
  'example.before': 'before {{text}}',
  'example.elsewhere': 'elsewhere: {{source}} = {{target}}',
  'example.elsewhere.target': 'elsewhere: {{target}}',
  'example.circumstances': '{{texts}} ({{circumstances}})',
  'example.between': '; ',
  'example.found': '{{example}}: finds {{found}}',
  'example.proposed': '{{example}}: finds {{found}}, proposes {{expected}}',
  'example.deleted': '{{example}}: finds {{found}}, proposes to delete it',
  'example.missing': 'something missing',
  'example.whole': 'fault with the text as a whole',

  'disk.overtaken': '{{path}}: another program writes into it all the while. Let it end, then try again',
  'disk.written': '{{path}} could not be written: {{reason}}',
  'disk.read': '{{path}} could not be read: {{reason}}',
  'disk.made': '{{path}} could not be made: {{reason}}',
  'disk.removed': '{{path}} could not be removed: {{reason}}',
  'disk.reason': '{{meaning}} ({{code}})',
  'disk.EACCES': 'you have no permission. Change the permissions of the file or its folder',
  'disk.EBUSY': 'another program is using it. Close that program and try again',
  'disk.EDQUOT': 'your quota of disk space is used up. Make room and try again',
  'disk.EEXIST': 'something of that name is there already',
  'disk.EFBIG': 'the file would be larger than the system allows',
  'disk.EIO': 'the disk reports an error. Look after the disk',
  'disk.EISDIR': 'there is a folder of that name. Move it away',
  'disk.ELOOP': 'its symbolic links lead round in a circle',
  'disk.EMFILE': 'too many files are open. Close other programs or raise the limit (ulimit -n)',
  'disk.ENAMETOOLONG': 'its name is too long for the disk. Use a shorter one',
  'disk.ENFILE': 'too many files are open on this machine. Close other programs',
  'disk.ENOSPC': 'the disk is full. Make room and try again',
  'disk.ENOTDIR': 'a part of its path is a file, not a folder',
  'disk.EPERM': 'the system does not permit it. Change the permissions of the file or its folder',
  'disk.EROFS': 'the disk is read-only. Choose another folder',
  'disk.ETXTBSY': 'another program is running it. Close that program and try again',
  'disk.busy':
    '{{folder}} is being written by another program. Wait until it ends; if there is none, remove {{lock}}',
  'disk.busy.process':
    '{{folder}} is being written by another program (process {{id}}). Wait until it ends; if there is none, remove {{lock}}',
  'editor.nothing-to-undo': 'There is nothing to take back.',
  'editor.damaged': '{{document}}: a file of it is damaged. Nothing was changed.',
  'editor.term-known': '{{path}}: “{{source}}” → “{{target}}” stands there already (line {{line}}).',
  'editor.sentence-gone': 'The sentence stands in the source no more.',
  'editor.sentence-gone.kept': 'The sentence stands in the source no more. Your text is kept.',
  'editor.document-gone.kept': 'The book has no document “{{document}}” any more. Your text is kept.',
  'editor.file-gone': '{{path}}: the file is not there any more',
  'editor.file-gone.kept':
    'The file is not there any more. Your texts are kept: put the file back, or copy them from “Texts without a place”',
  'editor.no-document': 'The book has no document “{{document}}”.',
  'editor.no-language': 'The book is not translated into “{{language}}”.',
  'editor.no-source-language': '{{path}}: found no source language',
  'editor.not-there': 'The document is not there.',
  'editor.no-pdf': '{{path}}: no PDF was made',
  'editor.ended': 'The editor has ended.',
  'editor.fault':
    'A fault of duizhao itself: {{message}}. Reload the page; please report it if it comes back',
  'edit.moved': 'Port {{port}} is taken, the next free one is used.',
  'edit.opened':
    'Open to the network: whoever has this address can read the whole book and change its translations, without a\npassword and not encrypted. Give it to nobody else, and end the editor with Ctrl-C when you are done.',
  'lang.unknown':
    '--lang: found “{{language}}”, expected {{languages, list}}, the targetLanguages of the configuration',
  'lang.unknown.meant':
    '--lang: found “{{language}}”, expected {{languages, list}}, the targetLanguages of the configuration. Did you mean “{{meant}}”?',
  'edit.running':
    'The editor of this book is open already; this is its address. Ctrl-C where it was started ends it.',
  'editor.silent':
    'The editor of this book is open already and does not answer (process {{id}}). End that process and open the editor again',
  'editor.open': 'The editor of this book is already open: {{address}}',
  'editor.cannot-listen': 'Cannot listen at {{host}}:{{port}}: {{message}}',
  'editor.ports-taken': 'Ports {{first}} to {{last}} are all taken. Choose another one with --port.',
  'book.no-documents':
    'Found no documents. Put Markdown files into the source folder, or run `duizhao init`.',
  'book.no-project': '{{folder}}: found no such folder, expected the folder of a project',
  'editor.trouble': '{{place}}: {{message}}',
  sentences: '{{first}}. {{second}}',

  'json.conflict': 'Unexpected conflict marker of git, expected JSON',
  'json.conflict.do':
    'Choose between the two sides and delete the lines with <<<<<<<, ======= and >>>>>>>. “duizhao init --git” installs a merge driver that merges these files by segment.',
  'json.syntax': 'Unexpected “{{token}}”, expected {{wanted}}',
  'json.syntax.end': 'Unexpected end of file, expected {{wanted}}',
  'json.syntax.do': 'The file is left as it is until it is valid JSON again.',
  'json.mark': '“{{mark}}”',
  'json.marks': '“{{mark}}” or “{{other}}”',
  'json.key': 'a key in double quotation marks',
  'json.string': 'a string without control characters',
  'json.value': 'a value',
  'json.depth': 'fewer than {{depth}} brackets in each other',
  'json.end': 'the end of the file',
  'json.bom': 'Unexpected byte order mark, expected plain UTF-8',
  'json.bom.do': 'It is ignored, and left out when the file is written again: “duizhao extract” does so.',
  'json.proto': 'Unexpected key “__proto__”, expected the id of a segment',
  'json.twice': 'Unexpected key “{{key}}” a second time, expected each key once',
  'json.twice.do': 'It stands first on line {{line}}. Keep one of the two.',
  'lost.catalog_one':
    'Unexpected lack of the file, expected {{count, number}} translation that {{other}} knows of',
  'lost.catalog_other':
    'Unexpected lack of the file, expected {{count, number}} translations that {{other}} knows of',
  'lost.state_one':
    'Unexpected lack of the file, expected what is known of {{count, number}} text in {{other}}, as its state and notes',
  'lost.state_other':
    'Unexpected lack of the file, expected what is known of {{count, number}} texts in {{other}}, as states and notes',
  'lost.all': 'Unexpected lack of the file, expected what it held',
  'lost.do':
    'Until it is back nothing is written in its place. Bring it back, with Git by “git restore {{file}}”; to begin it anew write {} into it.',
  'catalog.kind': 'Unexpected {{kind}} for “{{key}}”, expected a text in double quotation marks',
  'catalog.empty': 'Unexpected empty text for “{{key}}”, it counts as missing',
  'state.changed': 'Unexpected change of “{{id}}” since it was reviewed, expected the reviewed text',
  'state.changed.do':
    'It counts as translated; `duizhao extract` writes that down. Review it again in the editor.',
  'stale.refused': 'Translation into {{language}} is older than its source “{{text}}”',
  'link-target.document': 'Unexpected link to “{{url}}”, expected a document of the book',
  'link-target.place': 'Unexpected link to “{{url}}”, expected a heading or a sentence that is there',
  'link-target.note':
    'Readers come to a page that is not there, or to its beginning. A heading is named by its words, 一总论 for “一、总论”, a sentence by its id.',
  'book-page.stays':
    'Unexpected page that no build has made, expected the list of the documents; it stays as it is',
  'book-page.stays.do':
    'Delete it to have the list made, or set html: { index: false } in the configuration to have none.',
  'table-cells': 'Unexpected cell beyond the columns of its table, expected {{columns}} in a row',
  'table-cells.note':
    'It is published in a column of its own. A | that belongs to a cell is written \\|, within code, too.',
  'html-text': 'Unexpected Chinese text in a block of HTML, it stays Chinese in every language',
  'html-text.note':
    'Write it as Markdown, a table with | between its cells: its sentences are segments then, and are translated.',
  'untranslated.refused': 'Translation into {{language}} of “{{text}}” not found',
  'refused.because': "The configuration asks to fail here ({{kind}}: 'fail').",
  encoding: 'Unexpected bytes that are not UTF-8, expected a file in UTF-8',
  'encoding.like': 'Unexpected bytes that are not UTF-8; the file looks like {{name}}',
  'encoding.mend':
    'Bytes of the file are damaged, or it has another encoding. Mend the line, take the file from a copy, or save it as UTF-8.',
  'encoding.convert':
    'Save it as UTF-8 in the editor it was written in, or run: iconv -f {{code}} -t UTF-8 {{file}} > {{made}}, and put the new file in its place.',
  'encoding.file': '{{path}}:{{line}}: {{what}}. {{remedy}}',
  'glossary.file': 'Unexpected file “{{name}}”, expected {{names}}',
  'glossary.file.rename': 'It is not read. Rename it {{name}}.',
  'glossary.file.save':
    'It is not read. Save it from the spreadsheet as “CSV UTF-8”, with the name glossary.csv, in the same folder.',
  'glossary.column': 'Unexpected column “{{column}}”, expected {{columns}}',
  'glossary.column.second': 'Unexpected second column “{{column}}”, expected {{columns}}',
  'glossary.column.kept': 'It is kept as it is and not used.',
  'glossary.header': 'Unexpected header “{{header}}”, expected the columns {{columns}}',
  'glossary.header.missing': 'The first row names the columns; missing: {{columns}}.',
  'glossary.twice': 'Unexpected second entry of “{{source}}” = “{{target}}”, expected one',
  'glossary.twice.first': 'The first stands in line {{line}} with the status “{{status}}”.',
  'glossary.cells': 'Unexpected {{count}} cells, expected {{wanted}}',
  'glossary.cells.do': 'A text that holds the sign between cells stands in quotation marks.',
  'glossary.empty': 'Unexpected empty cell in column “{{column}}”, expected a value',
  'glossary.empty.source': 'A row without a term says nothing.',
  'glossary.empty.target': 'Write a translation, or “no” in column “translate”.',
  'glossary.empty.language': 'Write the language of the target, “en” for one.',
  'glossary.line': 'Unexpected line end in column “{{column}}”, expected one line',
  'glossary.line.do': 'A quotation mark may be missing.',
  'glossary.language': 'Unexpected language “{{language}}”, expected a BCP 47 tag such as “en”',
  'glossary.status': 'Unexpected status “{{status}}”, expected {{statuses}}',
  'glossary.date': 'Unexpected date “{{date}}”, expected 2024, 2024-03 or 2024-03-05',
  'glossary.answer': 'Unexpected “{{text}}” in column “{{column}}”, expected yes or no',
  'glossary.formula': 'Unexpected formula in column “{{column}}”, expected text',
  'glossary.formula.do': 'A spreadsheet program would run it. An apostrophe before it makes it a text.',
  'seam.words': 'Unexpected words “{{after}}”, expected words of the segment “{{text}}”.',
  'seam.words.once':
    'Unexpected words “{{after}}”, expected words that stand only once in the segment “{{text}}”. Give more of them.',
  'seam.end': 'Unexpected end of the segment behind “{{after}}”, expected words to split off.',
  'seam.markup':
    'Unexpected cut behind “{{after}}”, expected a place outside links, emphasis and code. Choose words before or behind the markup.',
  'seam.single': 'Unexpected single segment, expected two or more ids to join.',
  'seam.blocks':
    'Segments “{{one}}” and “{{other}}” stand in different blocks of {{path}}, expected neighbours in one paragraph, heading, cell or the like. Join the blocks in the source first.',
  'seam.stranger':
    'Segment “{{id}}” ({{text}}) stands between the segments to join, expected neighbours. Name it too.',
  'seam.joined': 'Unexpected id “{{id}}”: it was joined into “{{into}}”. Use that id.',
  'seam.unknown':
    'Unexpected id “{{id}}”, expected a segment of {{path}}. “duizhao extract” writes the ids into its catalogue.',
  'seam.impossible': '{{path}} cannot be cut so: segment “{{id}}” would not stand where it should.',

  'confirm.which':
    'Name the segments to confirm, or say --changed for all that were changed since their source was.',
  'confirm.fresh': 'The translation of “{{id}}” is not stale: there is nothing to confirm.',
  'confirmed.none':
    'No stale translation was changed since its source was. Name the segments whose translation is right as it stands.',
  confirmed_one: '{{count, number}} translation confirmed; {{files}} written.',
  confirmed_other: '{{count, number}} translations confirmed; {{files}} written.',
  'confirmed.would_one': '{{count, number}} translation would be confirmed; {{files}} would be written.',
  'confirmed.would_other': '{{count, number}} translations would be confirmed; {{files}} would be written.',
  'extract.changed_one':
    '{{count, number}} stale translation into {{language}} was changed since its source was. Is it right now? Run “duizhao confirm --changed”.',
  'extract.changed_other':
    '{{count, number}} stale translations into {{language}} were changed since their source was. Are they right now? Run “duizhao confirm --changed”.',
  ignored: 'Ignored until one of the texts changes; {{files}} written.',
  'ignored.would': 'Ignored until one of the texts changes; {{files}} would be written.',
  heeded: 'Heard again; {{files}} written.',
  'heeded.would': 'Heard again; {{files}} would be written.',
  'ignored.no-alarm':
    'Found no alarm of the check “{{rule}}” at “{{id}}”, expected one that “duizhao check” tells: it ends with the name of its check.',
  'ignored.nothing': 'Found nothing ignored of the check “{{rule}}” at “{{id}}”.',
  'ignored.damaged':
    '{{path}}: the catalogue or its state file is damaged and is not written over. Mend it first; “duizhao check” tells where.',
  'rule.unknown': 'Found no check “{{rule}}”. “duizhao explain” lists them all.',
  'rule.unknown.near':
    'Found no check “{{rule}}”. Did you mean “{{meant}}”? “duizhao explain” lists them all.',
  'rule.configured': 'checks: found the rule “{{rule}}”, expected one that `duizhao explain` lists.',
  'rule.configured.near':
    'checks: found the rule “{{rule}}”, expected one that `duizhao explain` lists. Did you mean “{{meant}}”?',
  'book.no-document': 'Found no document “{{name}}”. There is: {{names, list}}.',
  'book.no-document.near':
    'Found no document “{{name}}”. Did you mean “{{meant}}”? There is: {{names, list}}.',
  ...terminalEn,
  ...helpEn,
  ...configEn,
  ...setupEn,
  ...filesEn,
  ...printEn,
} as const
