/** Why a command cannot begin, or goes on without something, in English. */
export const setupEn = {
  'documents.name': '{{path}}: “{{name}}” {{reason}}. Give the file another name.',
  'documents.name.labels': 'is the name of the page’s own labels',
  'documents.name.device': 'is the name of a device on Windows',
  'documents.name.ends': 'begins or ends with a space or ends with a full stop',
  'documents.name.character': 'holds a character no file name may hold',
  'documents.name.long': 'is longer than 200 bytes',
  'documents.twins':
    '{{path}} and {{twin}}: the names are the same to some file systems. Rename one of them.',
  'ids.unknown':
    'Unexpected id “{{id}}”, expected a segment of the book. “duizhao extract” writes the ids into translations/.',
  'ids.apart': 'The segments stand in different documents ({{names, list}}), expected one.',
  'ids.several':
    'Segments of these ids stand in more than one document ({{names, list}}). Name one with --document.',
  'languages.unknown':
    'Found no language “{{language}}” in the configuration. There is: {{languages, list}}.',
  'glossary.two': '{{path}}: found {{other}} too, expected one glossary. Remove one of them.',
  'glossary.damaged': '{{path}}: unexpected damage, expected a glossary. Mend the file and try again.',
  'prune.date': '--obsolete-before: found “{{date}}”, expected a date such as 2024-01-31.',
  'prune.document': 'Found no catalogue of “{{name}}”. There is: {{names, list}}.',
  'move.unreadable':
    '{{path}} cannot be read whole. “duizhao status” tells what is wrong with it; mend it first.',
  'move.unreadable.catalogues':
    'The catalogues of “{{name}}” cannot be read whole. “duizhao status” tells what is wrong with it; mend it first.',
  'move.no-catalogue': 'Found no catalogue of “{{name}}” in translations/, expected one to move.',
  'move.both':
    '{{old}} and {{now}} are both there, expected one of them. What moves between documents that stay is offered by the memory: “duizhao pretranslate”.',
  'move.no-source': 'Found no source file of “{{to}}”, nor of “{{from}}” to rename.',
  'move.same': 'Found “{{name}}” twice, expected an old and a new name.',
  'program.lacks': 'The installed program lacks {{file}}. Install it again: npm ci',
  'disk.leads-out':
    '{{path}} leads out of {{folder}} by a symbolic link, to {{real}}. Put the file itself into the folder',
  'disk.no-file': '{{path}} is not a file that can be read',
  'disk.linked-away':
    '{{folder}} is a symbolic link out of the project, to {{real}}. Name that folder itself in “folders” of the configuration, or remove the link',
  'file.none': '{{path}}: found no such file in {{folder}}, expected {{name}} there.',
  'pairs.folder': '{{path}}: found a folder, expected a file of pairs.',
  'pairs.ending':
    '{{path}}: found the ending “.{{ending}}”, expected .jsonl (JSON lines), .tsv or .csv. Rename the file to what it is.',
  'pairs.long':
    '{{path}}:{{line}}: found a line of more than {{most}} MB, expected a pair a line. Is it a file of pairs?',
  'pairs.fields':
    '{{path}}:{{line}}: found the fields {{fields, quotes}}, expected “source” and “target”, or “{{source}}” and “{{target}}”. Name the two fields so, or say the languages with --source and --target.',
  'pairs.object':
    '{{path}}:{{line}}: found {{text}}, expected a JSON object, one a line: {"id": "1", "source": "…", "target": "…"}.',
  'pairs.open':
    '{{path}}:{{line}}: found a quotation mark that is never closed, expected its partner before the end of the field. Double a mark that belongs to the text: "".',
  'pairs.short_one':
    '{{path}}:{{line}}: found {{count}} field, expected {{wanted}}: a source and a target in each row.',
  'pairs.short_other':
    '{{path}}:{{line}}: found {{count}} fields, expected {{wanted}}: a source and a target in each row.',
  'merge.no-git': 'git was not found; the file is left as it is on our side',
  'merge.failed': 'git merge-file failed: {{reason}}',
  'merge.no-file': '{{path}}: found no such file',
  'git.none': 'git was not found. Install git, then run the command again',
  'git.failed': 'git {{command}} failed: {{reason}}',

  'slip.option': "error: unknown option '{{option}}'",
  'slip.command': "error: unknown command '{{name}}'",
  'slip.meant': '(Did you mean {{meant}}?)',
  'slip.meant.several': '(Did you mean one of {{meant}}?)',
  'slip.value': "error: option '{{option}}' argument '{{value}}' is invalid. {{why}}",
  'slip.choices': 'Allowed choices are {{choices}}.',
  'slip.word': 'Found “{{word}}”, expected {{known, list}}.',
  'slip.word.meant': 'Found “{{word}}”, expected {{known, list}}. Did you mean “{{meant}}”?',
  'slip.port': 'Found “{{value}}”, expected a number from 0 to 65535.',
  'slip.no-value': "error: option '{{option}}' argument missing",
  'slip.needed': "error: required option '{{option}}' not specified",
  'slip.argument': "error: missing required argument '{{name}}'",
  'slip.arguments_one':
    "error: too many arguments for '{{command}}'. Expected {{count}} argument but got {{got}}.",
  'slip.arguments_other':
    "error: too many arguments for '{{command}}'. Expected {{count}} arguments but got {{got}}.",
} as const
