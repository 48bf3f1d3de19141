import type { Swap } from './swaps.ts';
import type { Tongue } from './tongue.ts';

const word = (pattern: string) => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'u');

/** A "not" where the approved sentence has none. */
export const negationsIn: Record<Tongue, Swap[]> = {
  en: [
    [word('is(?! not)'), 'is not'],
    [word('was(?! not)'), 'was not'],
    [word('has(?! not)'), 'has not'],
    [word('will(?! not)'), 'will not'],
    [word('can(?! not)'), 'cannot'],
    [word('are(?! not)'), 'are not'],
    [word('need'), 'do not need'],
    [word('Please send'), 'Please do not send'],
    [word('Please'), 'Please never'],
  ],
  ru: [
    [word('(находится|является|поступ\\p{L}+|зачисл\\p{L}+|напиш\\p{L}+)'), 'не $1'],
    [word('(отправлен\\p{L}*|исполнен\\p{L}*|отклонен\\p{L}*|принят\\p{L}*|одобрен\\p{L}*)'), 'не $1'],
    [word('(пришлите|сообщите|проверьте|приложите|отправьте|загрузите)'), 'не $1'],
    [word('(можно|нужн\\p{L}+|может|можете|будет|есть)'), 'не $1'],
    [word('(понимаем|просим|ответим|уточним)'), 'не $1'],
  ],
  'zh-Hans': [
    [/正在/u, '没有在'],
    [/已(?!经)/u, '尚未'],
    [/会/u, '不会'],
    [/可以?/u, '不可以'],
    [/需要?/u, '不需要'],
    [/请/u, '请勿'],
    [/(收到|提供|联系|汇出)/u, '没有$1'],
  ],
  'zh-Hant': [
    [/正在/u, '沒有在'],
    [/已(?!經)/u, '尚未'],
    [/會/u, '不會'],
    [/可以?/u, '不可以'],
    [/需要?/u, '不需要'],
    [/請/u, '請勿'],
    [/(收到|提供|聯絡|匯出)/u, '沒有$1'],
  ],
};

/** A "not" that the approved sentence has, gone. */
export const negationsOut: Record<Tongue, Swap[]> = {
  en: [
    [word('do not'), 'do'],
    [word('not'), ''],
    [word('No'), 'The'],
    [word('cannot'), 'can'],
    [word('nothing'), 'something'],
    [word('without'), 'with'],
    [word('never'), 'always'],
  ],
  ru: [
    [/(?<!\p{L})не /u, ''],
    [/(?<!\p{L})нет(?!\p{L})/u, 'есть'],
    [/(?<!\p{L})ничего не требуется/u, 'требуется многое'],
    [/(?<!\p{L})без(?!\p{L})/u, 'с'],
    [/(?<!\p{L})ни(?!\p{L})/u, 'и'],
  ],
  'zh-Hans': [
    [/尚未|未获|未能|未/u, '已'],
    [/没有/u, '已经'],
    [/无需/u, '需要'],
    [/不/u, ''],
    [/无法/u, '可以'],
    [/请勿/u, '请'],
  ],
  'zh-Hant': [
    [/尚未|未獲|未能|未/u, '已'],
    [/沒有/u, '已經'],
    [/無需|毋須|毋需/u, '需要'],
    [/不/u, ''],
    [/無法/u, '可以'],
    [/請勿/u, '請'],
  ],
};
