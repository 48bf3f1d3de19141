/** The languages of the word lists, whichever of them the desk writes in. */
export const tongues = ['en', 'ru', 'zh-Hans', 'zh-Hant'] as const;
export type Tongue = (typeof tongues)[number];
