import { rosterWords } from '../../../shared/safety/roster-words.ts'
import { say, type WordKey } from '../../../shared/words/index.ts'

/** Papers are Chinese, whatever language a screen has: whoever grabs one reads it. */
export const zh = (key: WordKey, values: Record<string, unknown> = {}): string => say('zh-CN', key, values)

export const zhRoster = rosterWords(zh)
