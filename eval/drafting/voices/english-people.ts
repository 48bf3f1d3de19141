import type { Voice } from './voiced-mail.ts';

/** An anxious student, a lawyer, an angry trader and a lady of eighty. */
export const englishPeople: Record<string, Voice> = {
  student: {
    client: 'NB10412',
    mails: [
      {
        topics: ['kyc_status'],
        text: 'hiii sorry to bother you guys again, i sent in my passport and my uni letter like last thursday?? and it just says under review and im kinda freaking out because my friends all got approved in one day. did i do something wrong? how much longer is it gonna be',
        asks: ['did i do something wrong?', 'how much longer is it gonna be'],
        record: 'ONB.30412',
        must: /review|checked|checking/i,
      },
      {
        topics: ['dep_card_missing'],
        text: 'um so my monzo says 50 quid went to you on the 12th and the app still shows 0.00. i really need that money for rent if its not going in, can you check where it is please please',
        asks: ['can you check where it is please please'],
        record: 'D/26-7121',
        must: /50(?:\.00)?/,
      },
      {
        topics: ['selfie_or_link'],
        text: 'the camera thing keeps telling me to move closer and then times out. tried on my laptop and my housemates phone. is there another way to do it?',
        asks: ['is there another way to do it?'],
      },
      {
        topics: ['wd_pending'],
        text: 'hey, X/26-4410, the 80 i took out on weds. still says pending and its been 5 days and im literally living on noodles. whats the holdup',
        asks: ['whats the holdup'],
        record: 'X/26-4410',
        priority: 'P2',
      },
      {
        topics: ['poa_question'],
        text: 'I live in student halls so I dont get any bills in my name, the uni pays everything. Would a tenancy letter from the accommodation office work? or my phone contract?',
        asks: ['Would a tenancy letter from the accommodation office work?'],
      },
      {
        topics: ['contact_change'],
        text: 'Hi! Graduating next month so my .ac.uk email gets switched off. What do I do so that I dont get locked out, I have a gmail',
        asks: ['What do I do so that I dont get locked out'],
      },
      {
        topics: ['account_takeover'],
        text: 'OMG I just got a text saying 80 pounds is being sent to some account ending 8841 and thats NOT MINE. i didnt do that. somebody is in my account pls pls stop it',
        asks: ['pls pls stop it'],
        priority: 'P1',
        must: /password|secure|access/i,
      },
      {
        topics: ['source_of_funds'],
        text: 'so i got an email that i have to prove where my money comes from. its literally my student loan and what my nan gave me for my birthday. why is this needed and what would i even send',
        asks: ['why is this needed and what would i even send'],
      },
      {
        topics: ['other'],
        text: 'hi is there a student discount on spreads or a demo account i can practice on first? thx',
        asks: ['is there a student discount on spreads or a demo account i can practice on first?'],
      },
      {
        topics: ['doc_rejected'],
        text: 'you guys bounced my passport pic again :( says glare but i took it by the window like it said. 3rd time now. what am i meant to do differently',
        asks: ['what am i meant to do differently'],
      },
    ],
  },
  lawyer: {
    client: 'NB10877',
    mails: [
      {
        topics: ['wd_not_received'],
        subject: 'X/26-4388',
        text: 'Dear Sirs,\n\nI refer to the above withdrawal in the sum of USD 24,500, which your platform records as completed on 6 November 2026. As at the date of this letter my bankers have not been placed in funds.\n\nKindly state by return (a) the value date, (b) the correspondent through which the remittance was routed and (c) the UETR.\n\nYours faithfully,\nH. Colebrook',
        asks: ['Kindly state by return (a) the value date'],
        record: 'X/26-4388',
        priority: 'P2',
        must: /24[, ]?500/,
      },
      {
        topics: ['data_rights'],
        text: 'Pursuant to Article 15 of the UK GDPR I require a copy of all personal data which you process concerning me, together with the information prescribed by Article 15(1)(a) to (h). Time runs from the date of this email.',
        asks: ['I require a copy of all personal data which you process concerning me'],
        must: /month/i,
      },
      {
        topics: ['complaint'],
        complaint: true,
        text: 'Without prejudice save as to costs. Please treat this correspondence as a formal complaint within the meaning of DISP 1. Three successive members of your staff have given me three inconsistent accounts of the same matter. I look forward to your final response within eight weeks.',
        asks: ['Please treat this correspondence as a formal complaint'],
      },
      {
        topics: ['refused_or_closed'],
        text: 'I am in receipt of your notice terminating the relationship with immediate effect. Be so good as to identify the clause of the terms on which you rely and to confirm when the balance standing to my credit will be remitted.',
        asks: [
          'identify the clause of the terms on which you rely',
          'confirm when the balance standing to my credit will be remitted',
        ],
      },
      {
        topics: ['corporate_docs'],
        text: 'We act as company secretary to a Jersey limited company whose directors wish to trade through you. Might you furnish a list of the constitutional documents you would need to see, and indicate whether certified copies suffice?',
        asks: ['Might you furnish a list of the constitutional documents you would need to see'],
        priority: 'P4',
      },
      {
        topics: ['proof_of_payment'],
        text: 'For the purposes of a conveyancing transaction I am obliged to evidence the origin of USD 24,500 received from you. A copy of the outgoing payment instruction, or an equivalent confirmation on letterhead, would be appreciated.',
        asks: [
          'A copy of the outgoing payment instruction, or an equivalent confirmation on letterhead, would be appreciated.',
        ],
        record: 'X/26-4388',
      },
      {
        topics: ['wd_split_method'],
        text: 'Your cashier proposes to return USD 5,000 to a Visa card and the residue by wire. Please explain the contractual basis on which my withdrawal is divided in this manner rather than paid entirely to my bank as I directed.',
        asks: ['Please explain the contractual basis on which my withdrawal is divided in this manner'],
      },
      {
        topics: ['account_takeover'],
        priority: 'P1',
        text: 'I write as a matter of urgency. An instruction to pay away USD 6,000 was entered on my account at 03:12 this morning. It was not given by me nor with my authority. You are on notice and must not act upon it.',
        asks: ['must not act upon it'],
      },
      {
        topics: ['name_mismatch'],
        text: 'My practising name is Colebrook; my passport was issued in my married name, Ashdown. Your system has declined the application for that reason. Would a certified copy of the marriage certificate resolve the discrepancy?',
        asks: ['Would a certified copy of the marriage certificate resolve the discrepancy?'],
      },
      {
        topics: ['doc_language'],
        text: 'The utility account in question is rendered in Portuguese. Is a sworn translation necessary, or would a translation by this firm, duly certified, be accepted?',
        asks: [
          'Is a sworn translation necessary, or would a translation by this firm, duly certified, be accepted?',
        ],
        priority: 'P4',
      },
    ],
  },
  trader: {
    client: 'NB10955',
    mails: [
      {
        topics: ['wd_pending', 'complaint'],
        complaint: true,
        text: 'WHERE IS MY 3200???? requested TUESDAY. your chat bot is a brick and nobody picks up. absolute clowns. pay me TODAY or this goes on trustpilot and every forum i know',
        asks: ['WHERE IS MY 3200????', 'pay me TODAY'],
        record: 'X/26-4501',
        must: /3[, ]?200/,
      },
      {
        topics: ['dep_declined'],
        text: 'gold is flying and I cant get 400 into the account because your gateway spits out error 05 every single time. same card worked last week. sort it',
        asks: ['sort it'],
        record: 'D/26-7300',
        must: /400/,
      },
      {
        topics: ['dep_double', 'complaint'],
        complaint: true,
        text: 'so you helped yourselves to 400 EUR, then helped yourselves to it AGAIN thirty seconds later. one click mate. one. give the second lot back, this is daylight robbery',
        asks: ['give the second lot back'],
      },
      {
        topics: ['wd_rejected'],
        text: 'payout knocked back, zero explanation, just a red X and "contact support". consider yourselves contacted. whats the reason',
        asks: ['whats the reason'],
      },
      {
        topics: ['wd_cancel_change'],
        text: 'bin the withdrawal X/26-4501, market turned and I need the margin. NOW please',
        asks: ['bin the withdrawal X/26-4501'],
        record: 'X/26-4501',
      },
      {
        topics: ['dep_amount_diff'],
        text: 'sent 1000 usd. you booked 968.40. who pocketed the rest and at what rate did you convert?? i want the sums',
        asks: ['who pocketed the rest and at what rate did you convert??', 'i want the sums'],
      },
      {
        topics: ['card_refund_arn'],
        text: 'been fobbed off by revolut for 9 days, they say without an ARN they wont even look for the refund you supposedly made. cough it up',
        asks: ['cough it up'],
        priority: 'P2',
      },
      {
        topics: ['other', 'complaint'],
        complaint: true,
        text: 'Your platform froze for 11 minutes during NFP and I got stopped out for 2k. Requoted twice. I expect to be made whole. Who do I send the screenshots to',
        asks: ['Who do I send the screenshots to'],
      },
      {
        topics: ['doc_expiry'],
        text: 'fine, my driving licence ran out in sept. new one is with the dvla. can you not just keep the account open till it lands',
        asks: ['can you not just keep the account open till it lands'],
      },
      {
        topics: ['wd_pending', 'dep_declined', 'complaint'],
        complaint: true,
        text: 'Two things and I want BOTH answered. 1) X/26-4501 is in limbo since Tuesday, when does it go out. 2) my card got refused on the deposit page this morning, D/26-7300, why. Piss poor service.',
        asks: ['when does it go out', 'why'],
        record: 'X/26-4501',
      },
    ],
  },
  elderly: {
    client: 'NB11102',
    mails: [
      {
        topics: ['dep_amount_diff'],
        text: 'Dear Sir or Madam,\nMy grandson helped me send one thousand pounds from the Nationwide and I see in the little box that it says 985. I am sure I have not spent any of it. Would you be kind enough to tell me what has become of the other fifteen?\nWith best wishes, Margaret Ellwood (Mrs)',
        asks: ['tell me what has become of the other fifteen?'],
        record: 'D/26-7360',
        must: /15(?:\.00)?|985/,
      },
      {
        topics: ['doc_expiry'],
        text: 'Dear all, I had a letter by email to say my passport is out of date. I am eighty-one and do not travel any more so I shall not be renewing it. I do have my bus pass and my driving licence. Would either of those do instead?',
        asks: ['Would either of those do instead?'],
      },
      {
        topics: ['selfie_or_link'],
        text: 'I pressed the blue words in your message as instructed but it says the page has gone. Could somebody send the blue words again, I was in hospital last week and could not do it sooner.',
        asks: ['Could somebody send the blue words again'],
      },
      {
        topics: ['contact_change'],
        text: 'I have moved in with my daughter at last. The new address is in Harrogate. Do I have to fill in a form or is it enough that I tell you here? The telephone stays the same.',
        asks: ['Do I have to fill in a form or is it enough that I tell you here?'],
        priority: 'P4',
      },
      {
        topics: ['account_takeover'],
        priority: 'P1',
        text: 'A very nice young man from your company rang and had me put a program on the computer so he could see my screen, and now there is a withdrawal in the list that I know nothing about. I feel very silly. What should I do?',
        asks: ['What should I do?'],
      },
      {
        topics: ['dep_third_party'],
        text: 'My son-in-law Peter very kindly paid the five hundred from his own account as my cheque book had run out. It has not been put on mine. Is that because it came from him?',
        asks: ['Is that because it came from him?'],
      },
      {
        topics: ['dep_bank_missing'],
        text: 'On Tuesday week I went into the branch and the young lady sent you a thousand pounds. It is not showing. I have the slip she stamped. Shall I post it to you?',
        asks: ['Shall I post it to you?'],
      },
      {
        topics: ['data_rights'],
        text: 'My late husband Arthur had an account with you which was closed after he passed in March. I would like everything about him to be taken off your computers, please, it upsets me when letters come.',
        asks: ['I would like everything about him to be taken off your computers'],
      },
      {
        topics: ['wd_pending'],
        text: 'I asked for two hundred pounds to be sent to me a fortnight ago for the boiler. The man is coming Thursday. Will it be here by then do you think?',
        asks: ['Will it be here by then do you think?'],
        priority: 'P2',
      },
      {
        topics: ['other'],
        text: 'Could you tell me, are your offices open on the bank holiday, and is there a number I can ring as my eyes are not what they were?',
        asks: ['are your offices open on the bank holiday', 'is there a number I can ring'],
      },
    ],
  },
};
