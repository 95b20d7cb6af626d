import type { Key } from './message.js'

/** Why a command cannot begin, or goes on without something, in Chinese. */
export const setupZh = {
  'documents.name': '{{path}}：名称“{{name}}”{{reason}}，请给文件改名。',
  'documents.name.labels': '已留给页面标签',
  'documents.name.device': '是 Windows 的设备名',
  'documents.name.ends': '首尾有空格，或以句点结尾',
  'documents.name.character': '含有文件名不能用的字符',
  'documents.name.long': '超过 200 字节',
  'documents.twins': '{{path}} 和 {{twin}}：在有的文件系统上是同一个文件名，请改掉一个。',
  'ids.unknown': '书中没有编号“{{id}}”的句段。“duizhao extract”会把编号写入 translations/。',
  'ids.apart': '这些句段分在不同的文档里（{{names, list}}），应在同一文档。',
  'ids.several': '不止一份文档有这些编号的句段（{{names, list}}），请用 --document 指定一份。',
  'languages.unknown': '配置中没有语言“{{language}}”。现有：{{languages, list}}。',
  'glossary.two': '{{path}}：另有 {{other}}，术语表应只有一个。请删去其中一个。',
  'glossary.damaged': '{{path}}：术语表已损坏，请修好文件再试。',
  'prune.date': '--obsolete-before：“{{date}}”不是日期，应如 2024-01-31。',
  'prune.document': '没有“{{name}}”的句子目录。现有：{{names, list}}。',
  'move.unreadable': '{{path}} 无法完整读取。“duizhao status”会指出问题，请先修好。',
  'move.unreadable.catalogues': '“{{name}}”的句子目录无法完整读取。“duizhao status”会指出问题，请先修好。',
  'move.no-catalogue': 'translations/ 中没有“{{name}}”的句子目录，无从移动。',
  'move.both':
    '{{old}} 和 {{now}} 都在，应只有一个。两份文档都保留时，移动过的句子由翻译记忆提供：“duizhao pretranslate”。',
  'move.no-source': '没有“{{to}}”的原文文件，也没有“{{from}}”可供改名。',
  'move.same': '旧名和新名都是“{{name}}”，应不相同。',
  'program.lacks': '安装的程序缺少 {{file}}，请重新安装：npm ci',
  'disk.leads-out': '{{path}} 经符号链接指向 {{folder}} 之外的 {{real}}，请把文件本身放进文件夹',
  'disk.no-file': '{{path}} 不是可以读取的文件',
  'disk.linked-away':
    '{{folder}} 是符号链接，指向项目之外的 {{real}}，请在配置的“folders”中直接写那个文件夹，或删去链接',
  'file.none': '{{path}}：{{folder}} 中没有文件 {{name}}。',
  'pairs.folder': '{{path}}：这是文件夹，应为句对文件。',
  'pairs.ending': '{{path}}：扩展名为“.{{ending}}”，应为 .jsonl（JSON Lines）、.tsv 或 .csv。请按内容改名。',
  'pairs.long': '{{path}}:{{line}}：这一行超过 {{most}} MB，应每行一个句对。这是句对文件吗？',
  'pairs.fields':
    '{{path}}:{{line}}：字段为{{fields, quotes}}，应有“source”和“target”，或“{{source}}”和“{{target}}”。请这样命名两个字段，或用 --source 和 --target 写明语言。',
  'pairs.object':
    '{{path}}:{{line}}：现为 {{text}}，应为 JSON 对象，每行一个：{"id": "1", "source": "…", "target": "…"}。',
  'pairs.open': '{{path}}:{{line}}：引号没有配对，字段结束前应有另一半。属于文字的引号要写两遍：""。',
  'pairs.short_other': '{{path}}:{{line}}：有 {{count}} 个字段，应为 {{wanted}} 个：每行有原文和译文。',
  'merge.no-git': '没有找到 git；文件保持我方的内容',
  'merge.failed': 'git merge-file 失败：{{reason}}',
  'merge.no-file': '{{path}}：没有这个文件',
  'git.none': '没有找到 git，请先安装 git，再运行本命令',
  'git.failed': 'git {{command}} 失败：{{reason}}',
} satisfies Readonly<Partial<Record<Key | `${Key}_${Intl.LDMLPluralRule}`, string>>>
