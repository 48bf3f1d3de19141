import { needs, type Requirement } from './requirement.ts';

/** What the paragraphs on data, complaints and stolen access ask of a reply. */
export const ofOthers = {
  data_rights: [
    needs('one month', [/within 1 month of/, /в течение 1 месяца/, /1个月内/, /1個月內/]),
    needs('what is deleted', [
      /delete whatever the law does not oblige us to keep/,
      /удалим всё, что закон не обязывает/,
      /法律未要求保留的内容.*删除/,
      /法律未要求保留的內容.*刪除/,
    ]),
    needs('what is kept, for how long and why', [
      /keep identification documents.*for 5 years.*accounted for/,
      /хранить в течение 5 лет.*подтвердить/,
      /保存5年.*核对款项/,
      /保存5年.*核對款項/,
    ]),
    needs('the data authority', [
      /complain; the authority in charge is the data protection authority/,
      /жалобу.*орган по защите данных/,
      /数据保护机构投诉/,
      /資料保護機構投訴/,
    ]),
  ],
  complaint: [],
  account_takeover: [
    needs('that it is here and urgent', [/as urgent/, /как срочное/, /紧急事项/, /緊急事項/]),
    needs('how to secure access', [
      /change the password.*two-step/s,
      /смените пароль.*двухэтапный/s,
      /修改.*密码.*两步验证/s,
      /修改.*密碼.*兩步驗證/s,
    ]),
    needs('a call on the registered number', [
      /call you on the phone number that is registered/,
      /позвонит вам по номеру.*зарегистрирован/,
      /登记的电话号码/,
      /登記的電話號碼/,
    ]),
    needs('what to do with the bank', [
      /ask your bank to block/,
      /попросите банк заблокировать/,
      /联系银行予以停用/,
      /聯絡銀行予以停用/,
    ]),
  ],
} satisfies Record<string, Requirement[]>;
