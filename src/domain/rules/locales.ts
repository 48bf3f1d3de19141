import type { Language } from '../model.ts';

/** Whose way of writing numbers, days and names of languages a letter follows. */
export const locales: Record<Language, string> = {
  en: 'en-GB',
  ru: 'ru-RU',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
};
