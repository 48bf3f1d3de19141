import type { Voice } from './voiced-mail.ts';

/** A Turkish client, a partner with clients of his own, and a machine's translation from Vietnamese. */
export const englishStrangers: Record<string, Voice> = {
  foreigner: {
    client: 'NB11020',
    mails: [
      {
        topics: ['dep_crypto_missing'],
        text: 'Hello dear support. I am send 250 tether with trc network 3 day before, in tronscan is green confirmed, in my balance is nothing. My hash 7c1b5e0f9d2a48c6b3e7f1094d5a6c8e2b9f0a1d3c4e5f60718293a4b5c6d7e8. Please make it come.',
        asks: ['Please make it come.'],
        record: 'D/26-7345',
        must: /250/,
      },
      {
        topics: ['doc_rejected'],
        text: 'You are write me "document not acceptable". It is official document of Republic Turkey with e-devlet barcode. Which thing is not acceptable please say me.',
        asks: ['Which thing is not acceptable please say me.'],
      },
      {
        topics: ['eligibility'],
        text: 'hello i am from turkey but i work in germany with blue card. I can be your customer or not? which country i must write in the form',
        asks: ['I can be your customer or not?', 'which country i must write in the form'],
      },
      {
        topics: ['duplicate_account'],
        text: 'When I make registration it say me "this phone is belong to other user". But I am first time make registration in your company. How is possible?',
        asks: ['How is possible?'],
      },
      {
        topics: ['wd_not_received'],
        text: 'In your panel the withdraw is finish, color green. In my bank Garanti is still no money, today is 6 day. Bank is say we dont have any money for you.',
        asks: [],
        priority: 'P2',
      },
      {
        topics: ['wd_split_method'],
        text: 'Why you give me 100 dollar to card and other to bank?? I want all in one. Card is old card i dont have it more.',
        asks: ['Why you give me 100 dollar to card and other to bank??', 'I want all in one.'],
      },
      {
        topics: ['doc_language'],
        text: 'My electric bill is in turkish language. I must make translate by notary or you have person who read turkish?',
        asks: ['I must make translate by notary or you have person who read turkish?'],
        priority: 'P4',
      },
      {
        topics: ['name_mismatch'],
        text: 'In passport is YILDIZ EMRE CAN and in bank card only EMRE YILDIZ. System is not accept because of name. What I do?',
        asks: ['What I do?'],
      },
      {
        topics: ['dep_double'],
        text: 'My friend, i pay 100 euro with visa one time, but from visa is go 200 euro, 100 and 100. Where is my second 100, give back please',
        asks: ['Where is my second 100', 'give back please'],
      },
      {
        topics: ['kyc_status', 'dep_crypto_missing'],
        text: 'First question: my verifying is how many day more? I am upload all paper 1 week before. Second question: the 250 usdt D/26-7345 is where?',
        asks: ['my verifying is how many day more?', 'the 250 usdt D/26-7345 is where?'],
        record: 'D/26-7345',
      },
    ],
  },
  partner: {
    client: 'NB11190',
    mails: [
      {
        topics: ['other'],
        text: 'Good afternoon team, Meridian IB here. My October rebate statement shows 41 lots less than my own tracker. Can the partner desk reconcile and send me the breakdown per sub-account?',
        asks: ['Can the partner desk reconcile and send me the breakdown per sub-account?'],
      },
      {
        topics: ['wd_pending'],
        text: 'Hello, my commission payout X/26-4533 for 1,870 EUR has sat at step one since Monday. It is normally same day for partners. Anything you need from me?',
        asks: ['Anything you need from me?'],
        record: 'X/26-4533',
        priority: 'P2',
      },
      {
        topics: ['kyc_status'],
        text: 'One of the traders I referred tells me he is stuck at verification. I know you cannot discuss him with me. Could you only say how long reviews are taking these days, so that I can set expectations?',
        asks: ['how long reviews are taking these days'],
      },
      {
        topics: ['eligibility'],
        text: 'Are we still able to introduce residents of Malaysia and Kenya under the offshore entity? A yes or no per country is enough.',
        asks: ['Are we still able to introduce residents of Malaysia and Kenya under the offshore entity?'],
        priority: 'P4',
      },
      {
        topics: ['corporate_docs'],
        text: 'I am moving my IB agreement from my own name to Meridian Partners DOO. What paperwork does the firm have to supply, and do both shareholders need to be verified?',
        asks: ['What paperwork does the firm have to supply', 'do both shareholders need to be verified?'],
        priority: 'P4',
      },
      {
        topics: ['spam'],
        text: 'Dear Broker, we drive 2,000 FTD per month from LATAM and MENA, CPA from 450. Exclusive traffic, no incent. Reply with your Telegram for rates and a test cap.',
        asks: [],
      },
      {
        topics: ['complaint'],
        complaint: true,
        text: 'I have brought you forty clients in two years and this is how a partner gets treated: emails unanswered, account manager changed three times, nobody owns anything. I want it on record and I want a written response from management.',
        asks: ['I want a written response from management'],
      },
      {
        topics: ['wd_cancel_change'],
        text: 'The bank details on X/26-4533 are those of my old bank (account closed last week). Please hold it back until I have put the new ones in.',
        asks: ['Please hold it back until I have put the new ones in.'],
        record: 'X/26-4533',
        priority: 'P1',
      },
      {
        topics: ['proof_of_payment'],
        text: 'My accountant is closing the year and needs remittance advices for every commission you paid me in 2026, on paper with your stamp if possible. When could I have these?',
        asks: ['When could I have these?'],
      },
      {
        topics: ['dep_third_party'],
        text: 'A question on policy: if a client of ours tops up from the account of his limited company, do you credit it or send it back?',
        asks: ['do you credit it or send it back?'],
      },
    ],
  },
  translated: {
    client: 'NB11241',
    mails: [
      {
        topics: ['wd_not_received'],
        text: 'Hello the honored company. The order of drawing money number X/26-4570 was announced success, however my card of the bank has not seen the money return. Hope the company inspects and feeds back soon.',
        asks: ['Hope the company inspects and feeds back soon.'],
        record: 'X/26-4570',
      },
      {
        topics: ['doc_rejected'],
        text: 'Hello sister. The people certificate of me has been photographed clearly two faces, why does the system continue to return the profile. Request guidance.',
        asks: ['why does the system continue to return the profile', 'Request guidance.'],
      },
      {
        topics: ['dep_bank_missing'],
        text: 'I have turned the money through the bank of Vietcombank on date 10/11, amount 600 USD, until present the wallet of transaction has not been added. I send attached the bill of transfer.',
        asks: [],
        record: 'D/26-7402',
        must: /600/,
      },
      {
        topics: ['selfie_or_link'],
        text: 'The step of recognizing the face reports error continuously, the light is enough, the phone is new. Please open again for me the step of verification.',
        asks: ['Please open again for me the step of verification.'],
      },
      {
        topics: ['contact_change'],
        text: 'I have exchanged to the new phone number because the old sim was lost. Wish to update to the system to receive the authentication code. What procedures are required?',
        asks: ['What procedures are required?'],
        priority: 'P4',
      },
      {
        topics: ['source_of_funds'],
        text: 'For what the company demands me to prove the origin of the money? It is savings of the family from selling land. Which kind of paper is considered valid?',
        asks: [
          'For what the company demands me to prove the origin of the money?',
          'Which kind of paper is considered valid?',
        ],
      },
      {
        topics: ['wd_rejected'],
        text: 'My command of withdrawing is canceled by the system with the content "invalid". I do not understand invalid of what. Beg to be explained.',
        asks: ['Beg to be explained.'],
      },
      {
        topics: ['poa_question'],
        text: 'At the place where I live there is no bill of electricity with my name, the house is rented. Can the certificate of temporary residence by the police of the ward substitute?',
        asks: ['Can the certificate of temporary residence by the police of the ward substitute?'],
        priority: 'P4',
      },
      {
        topics: ['account_takeover'],
        priority: 'P1',
        text: 'Help urgent! My account is invaded by the bad person, password has been exchanged, I cannot enter. Please lock immediately to avoid loss of property.',
        asks: ['Please lock immediately to avoid loss of property.'],
      },
      {
        topics: ['dep_declined'],
        text: 'When loading money with card of Visa, it appears the words "issuer does not permit". I have called the bank, the bank says the card is normal. How to overcome?',
        asks: ['How to overcome?'],
      },
    ],
  },
};
