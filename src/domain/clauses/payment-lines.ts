import type { FactKeyFor } from '../model/audiences.ts';
import type { Wording } from './clause.ts';

interface PaymentLine {
  name: string;
  key: FactKeyFor<'finance'> & FactKeyFor<'provider'>;
  wording: Wording;
}

/** How a payment is found by others: the same line for the provider that moves it and for the colleague in finance. */
export const paymentLines: readonly PaymentLine[] = [
  {
    name: 'uetr',
    key: 'payment_uetr',
    wording: {
      en: 'Trace reference (UETR): {payment_uetr}.',
      ru: 'Номер для розыска платежа (UETR): {payment_uetr}.',
      zh: '款项追踪编号（UETR）：{payment_uetr}。',
      hant: '款項追蹤編號（UETR）：{payment_uetr}。',
    },
  },
  {
    name: 'arn',
    key: 'payment_arn',
    wording: {
      en: 'Card reference (ARN): {payment_arn}.',
      ru: 'Номер операции по карте (ARN): {payment_arn}.',
      zh: '银行卡交易参考号（ARN）：{payment_arn}。',
      hant: '銀行卡交易參考編號（ARN）：{payment_arn}。',
    },
  },
  {
    name: 'rrn',
    key: 'payment_rrn',
    wording: {
      en: 'Retrieval reference (RRN): {payment_rrn}.',
      ru: 'Ссылочный номер операции (RRN): {payment_rrn}.',
      zh: '检索参考号（RRN）：{payment_rrn}。',
      hant: '檢索參考編號（RRN）：{payment_rrn}。',
    },
  },
  {
    name: 'txid',
    key: 'payment_txid',
    wording: {
      en: 'Transaction hash (TXID): {payment_txid}.',
      ru: 'Хеш транзакции (TXID): {payment_txid}.',
      zh: '交易哈希（TXID）：{payment_txid}。',
      hant: '交易雜湊值（TXID）：{payment_txid}。',
    },
  },
  {
    name: 'network',
    key: 'payment_network',
    wording: {
      en: 'Network: {payment_network}.',
      ru: 'Сеть: {payment_network}.',
      zh: '网络：{payment_network}。',
      hant: '網路：{payment_network}。',
    },
  },
  {
    name: 'card',
    key: 'payment_card_last4',
    wording: {
      en: 'Card ending in {payment_card_last4}.',
      ru: 'Последние четыре цифры карты: {payment_card_last4}.',
      zh: '银行卡尾号：{payment_card_last4}。',
      hant: '銀行卡末四碼：{payment_card_last4}。',
    },
  },
  {
    name: 'account',
    key: 'payment_iban_last4',
    wording: {
      en: 'Bank account ending in {payment_iban_last4}.',
      ru: 'Последние четыре знака банковского счёта: {payment_iban_last4}.',
      zh: '银行账户尾号：{payment_iban_last4}。',
      hant: '銀行帳戶末四碼：{payment_iban_last4}。',
    },
  },
];
