import { type Clause, clause } from './clause.ts';
import { unsettledDeposit } from './conditions.ts';

/** Where a deposit may be that does not show: reserved at a card, at a bank on the way, on a chain. */
export const depositSearchClauses: Clause[] = [
  clause(
    'reason',
    'card.reserved',
    ['dep_card_missing'],
    unsettledDeposit,
    {
      en: 'Until a card payment is finished, the amount may only be reserved at your bank. A reservation that is not used drops off by itself; your bank can tell you when.',
      ru: 'Пока платёж картой не завершён, сумма может быть лишь зарезервирована вашим банком. Неиспользованный резерв снимается сам; когда именно, подскажет ваш банк.',
      zh: '银行卡付款完成之前，该金额可能只是被您的银行预授权。未使用的预授权会自动撤销，具体时间可向您的银行查询。',
      hant: '銀行卡付款完成之前，該金額可能只是被您的銀行預授權。未使用的預授權會自動撤銷，具體時間可向您的銀行查詢。',
    },
    { answers: ['where_is_money', 'why', 'when', 'cancel_or_change'] },
  ),
  clause(
    'reason',
    'bank.trace',
    ['dep_bank_missing'],
    unsettledDeposit,
    {
      en: 'As long as a transfer has not reached us, only the bank that sent it can trace it; please ask your bank to do so and give it the UETR of the transfer. A copy of the transfer shows that the transfer was ordered, not that it has been credited.',
      ru: 'Пока перевод к нам не поступил, разыскать его может только банк-отправитель; пожалуйста, попросите об этом свой банк и сообщите ему UETR перевода. Копия платёжного документа показывает, что перевод отправлен, но не то, что он зачислен.',
      zh: '在款项到达我方之前，只有汇款银行可以追查；请联系您的银行办理，并提供该笔汇款的 UETR。汇款凭证表明汇款指令已发出，并不表明款项已经入账。',
      hant: '在款項到達我方之前，只有匯款銀行可以追查；請聯絡您的銀行辦理，並提供該筆匯款的 UETR。匯款憑證表明匯款指令已發出，並不表明款項已經入帳。',
    },
    { answers: ['where_is_money', 'how', 'why', 'cancel_or_change'] },
  ),
  clause(
    'reason',
    'crypto.confirmations',
    ['dep_crypto_missing'],
    unsettledDeposit,
    {
      en: 'A transfer is credited after the network has confirmed it often enough; the deposit page of the client area shows how many confirmations each currency needs.',
      ru: 'Перевод зачисляется после того, как сеть подтвердит его достаточное число раз; сколько подтверждений нужно для каждой валюты, указано на странице пополнения в личном кабинете.',
      zh: '转账须获得足够的网络确认后才能入账，各币种所需的确认数见客户专区的入金页面。',
      hant: '轉帳須獲得足夠的網路確認後才能入帳，各幣別所需的確認數見客戶專區的入金頁面。',
    },
    { answers: ['when', 'why', 'status'] },
  ),
  clause(
    'reason',
    'crypto.recovery',
    ['dep_crypto_missing'],
    unsettledDeposit,
    {
      en: 'If another network was used, a memo or tag was left out or the amount was below the minimum, a transfer cannot be credited automatically. Some of these transfers can be recovered; this takes longer and may cost a fee, and nobody can say beforehand whether it will work.',
      ru: 'Если была выбрана другая сеть, не указан memo или тег либо сумма меньше минимальной, зачислить перевод автоматически нельзя. Некоторые такие переводы удаётся вернуть; это занимает больше времени, за это может взиматься комиссия, и заранее сказать, получится ли, невозможно.',
      zh: '如果使用了其他网络、遗漏了备注标签（memo 或 tag），或金额低于最低限额，系统无法自动入账。部分转账可以找回，但所需时间较长，可能产生费用，且事先无法确定能否成功。',
      hant: '如果使用了其他網路、遺漏了備註標籤（memo 或 tag），或金額低於最低限額，系統無法自動入帳。部分轉帳可以找回，但所需時間較長，可能產生費用，且事先無法確定能否成功。',
    },
    { answers: ['how', 'fee_or_amount', 'where_is_money', 'why', 'cancel_or_change'] },
  ),
  clause(
    'ask',
    'crypto.screenshot',
    ['dep_crypto_missing'],
    unsettledDeposit,
    {
      en: 'A screenshot of the transfer from your wallet or exchange helps as well (PDF, JPG or PNG).',
      ru: 'Поможет и снимок экрана с этим переводом из вашего кошелька или биржи (PDF, JPG или PNG).',
      zh: '钱包或交易平台中该笔转账的截图也有助于查找（PDF、JPG 或 PNG 格式）。',
      hant: '錢包或交易平台中該筆轉帳的螢幕截圖也有助於查找（PDF、JPG 或 PNG 格式）。',
    },
    { answers: ['what_to_send'] },
  ),
];
