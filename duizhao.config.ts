import { defineConfig } from 'duizhao'

/** The sample book: the New Year message of an industrial park. Everything left out has its default. */
export default defineConfig({
  sourceLanguage: 'zh-Hans',
  targetLanguages: ['en'],
  formats: ['html', 'pdf'],
  pdf: { layouts: ['parallel'] },
})
