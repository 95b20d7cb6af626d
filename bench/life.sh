#!/usr/bin/env bash
# Shows the life of a segment on a small book: edit the source, extract, status, build with a stale segment marked,
# git merge of two branches, next year's message pretranslated from this one's memory with its figures replaced.
#
#     npm run build && bash bench/life.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
book=$(mktemp -d)
trap 'rm -rf "$book"' EXIT
cd "$book"
export GIT_AUTHOR_NAME=Li GIT_AUTHOR_EMAIL=li@example.org GIT_COMMITTER_NAME=Li GIT_COMMITTER_EMAIL=li@example.org
duizhao() { node "$root/dist/cli/main.js" "$@"; }
shown() { printf '\n$ %s\n' "$*"; "$@" || printf '(exit code %s)\n' "$?"; }
mkdir source
printf '# 新年贺词\n\n去年产值769.6亿元，同比增长12%%。新增企业22家。我们**感谢**大家。\n' > source/2024.md
printf "export default { formats: ['html'] }\n" > duizhao.config.mjs
duizhao extract > /dev/null
node -e '
const fs = require("fs")
const english = { 新: "New Year Message", 去: "Output reached 76.96 billion yuan last year, up 12% year on year.", 新增: "There are 22 new enterprises.", 我: "We **thank** you all." }
const texts = JSON.parse(fs.readFileSync("translations/zh-Hans/2024.json", "utf8"))
const of = text => english[text.slice(0, 2)] ?? english[text[0]]
fs.mkdirSync("translations/en", { recursive: true })
fs.writeFileSync("translations/en/2024.json", JSON.stringify(Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, of(text)])), undefined, 2) + "\n")'
printf 'output/\n' > .gitignore
git init --quiet --initial-branch main
shown duizhao init --git
git add --all && git commit --quiet --message 'Message of 2024'

printf '\n# The source is edited: 大家 becomes 各位.\n'
git switch --quiet --create ours
sed -i 's/大家/各位/' source/2024.md
shown duizhao extract
shown duizhao status
shown duizhao build
printf '\n$ grep the marked sentence of output/2024/index.html\n'
grep -o '<span class="s stale"[^>]*>.\{0,140\}' output/2024/index.html | head -1
git commit --quiet --all --message 'Thank everybody'

printf '\n# Meanwhile another branch translates a sentence anew.\n'
git switch --quiet --create theirs main
sed -i 's/There are 22 new enterprises/Some 22 enterprises were added/' translations/en/2024.json
git commit --quiet --all --message 'Better English'
git switch --quiet ours
shown git merge --no-edit theirs
cat translations/en/2024.json
printf '\n# Two branches change the same sentence.\n'
git switch --quiet --create again ours
sed -i 's/Output reached/Output came to/' translations/en/2024.json
git commit --quiet --all --message 'Came to'
git switch --quiet ours
sed -i 's/year on year/over the year before/' translations/en/2024.json
git commit --quiet --all --message 'Over the year before'
shown git merge --no-edit again
cat translations/en/2024.json
git merge --abort

printf '\n# Next year.\n'
printf '# 新年贺词\n\n去年产值1012.3亿元，同比增长31.5%%。新增企业30家。\n' > source/2025.md
shown duizhao pretranslate 2025 --substitute
cat translations/en/2025.json translations/.state/en/2025.json
