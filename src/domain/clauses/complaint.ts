import { type Clause, clause } from './clause.ts';
import { allTopics } from './conditions.ts';

/** A complaint is acknowledged whoever writes it: receipt starts the regulator's clock. */
export const complaintClauses: Clause[] = [
  clause(
    'complaint',
    'complaint.recorded',
    allTopics,
    (input) => input.complaint || input.topic === 'complaint',
    {
      en: 'We have recorded your message as a complaint; its number is {case_ref}. It will be handled under our complaints procedure by a colleague who has not been involved in the matter so far, and you will receive our answer in writing. That answer will also tell you where you can turn if you are not satisfied with it.',
      ru: 'Мы зарегистрировали ваше письмо как жалобу, её номер: {case_ref}. Согласно нашему порядку рассмотрения жалоб, ею займётся сотрудник, который прежде не участвовал в решении этого вопроса, и вы получите письменный ответ. В нём будет указано и то, куда можно обратиться дальше, если ответ вас не устроит.',
      zh: '您的来信已登记为投诉，投诉编号：{case_ref}。我们将按照投诉处理程序，由此前未经手此事的同事负责处理，并以书面形式答复您。如果您对答复不满意，答复中会说明您还可以向哪里申诉。',
      hant: '您的來信已登記為投訴，投訴編號：{case_ref}。我們將按照投訴處理程序，由此前未經手此事的同事負責處理，並以書面形式答覆您。如果您對答覆不滿意，答覆中會說明您還可以向哪裡申訴。',
    },
    { slots: ['case_ref'] },
  ),
];
