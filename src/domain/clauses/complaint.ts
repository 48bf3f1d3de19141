import { type Clause, clause } from './clause.ts';
import { inWords } from './condition-words.ts';
import { allTopics } from './conditions.ts';

const complains = inWords(
  'the message is a complaint',
  (input) => input.complaint || input.topic === 'complaint',
);

/** A complaint is acknowledged whoever writes it: receipt starts the regulator's clock. */
export const complaintClauses: Clause[] = [
  clause(
    'complaint',
    'complaint.recorded',
    allTopics,
    complains,
    {
      en: 'We have recorded your message as a complaint; its number is {case_ref}. It will be handled under our complaints procedure by a colleague who has not been involved in the matter so far, and you will receive our answer in writing. That answer will also tell you where you can turn if you are not satisfied with it.',
      ru: 'Мы зарегистрировали ваше письмо как жалобу, её номер: {case_ref}. Согласно нашему порядку рассмотрения жалоб, ею займётся сотрудник, который прежде не участвовал в решении этого вопроса, и вы получите письменный ответ. В нём будет указано и то, куда можно обратиться дальше, если ответ вас не устроит.',
      zh: '您的来信已登记为投诉，投诉编号：{case_ref}。我们将按照投诉处理程序，由此前未经手此事的同事负责处理，并以书面形式答复您。如果您对答复不满意，答复中会说明您还可以向哪里申诉。',
      hant: '您的來信已登記為投訴，投訴編號：{case_ref}。我們將按照投訴處理程序，由此前未經手此事的同事負責處理，並以書面形式答覆您。如果您對答覆不滿意，答覆中會說明您還可以向哪裡申訴。',
    },
    { slots: ['case_ref'], answers: ['status', 'why', 'person', 'other'] },
  ),
  clause(
    'complaint',
    'complaint.term',
    allTopics,
    complains,
    {
      en: 'You will have our final answer within {complaint_answer} of the day on which your complaint reached us; should more time be needed, we will tell you why.',
      ru: 'Окончательный ответ вы получите в течение {complaint_answer} со дня поступления жалобы; если потребуется больше времени, мы сообщим причину.',
      zh: '我们会自收到投诉之日起{complaint_answer}内作出最终答复；如需更长时间，会向您说明原因。',
      hant: '我們會自收到投訴之日起{complaint_answer}內作出最終答覆；如需更長時間，會向您說明原因。',
    },
    { slots: ['complaint_answer'], answers: ['when'] },
  ),
  clause(
    'complaint',
    'complaint.body',
    allTopics,
    complains,
    {
      en: 'If you are not satisfied with our final answer, you can turn to: {complaint_body}.',
      ru: 'Если окончательный ответ вас не устроит, вы можете обратиться в следующую организацию: {complaint_body}.',
      zh: '如果您对我们的最终答复不满意，可以向以下机构申诉：{complaint_body}。',
      hant: '如果您對我們的最終答覆不滿意，可以向以下機構申訴：{complaint_body}。',
    },
    { slots: ['complaint_body'], answers: ['how'] },
  ),
];
