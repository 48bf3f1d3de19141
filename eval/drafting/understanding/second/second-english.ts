import type { SecondMail } from '../second.ts';

/** Written by hand in another voice, after the rules and without looking at them. */
export const secondEnglish: SecondMail[] = [
  {
    topics: ['wd_pending'],
    text: 'Folks, put in a withdrawal on the 3rd, ref WD-31022, 2.4k to my IBAN. Today is the 9th and the dashboard still reads "Processing". Could I get a realistic idea of when this leaves your side?',
    asks: ['Could I get a realistic idea of when this leaves your side?'],
  },
  {
    topics: ['wd_pending'],
    text: 'good day sir, i am make request for take out 300 usd from my account yesterday but until now nothing happen. please tell me how many days i must wait',
    asks: ['please tell me how many days i must wait'],
  },
  {
    topics: ['wd_not_received'],
    text: 'Your team confirmed on Tuesday that the payout was executed. I have checked with Barclays twice and they have no incoming payment for me. Please provide an explanation of where it is.',
    asks: ['Please provide an explanation of where it is.'],
  },
  {
    topics: ['wd_rejected'],
    text: "I've just had an email saying that the withdrawal I asked for won't be carried out. It doesn't say anything about the cause. What's the problem with it?",
    asks: ["What's the problem with it?"],
  },
  {
    topics: ['wd_split_method'],
    text: 'I funded with my debit card but that account is closed now. I would like the whole balance wired to my new bank. Is that doable or does it have to go back the way it came?',
    asks: ['Is that doable or does it have to go back the way it came?'],
  },
  {
    topics: ['wd_cancel_change'],
    text: 'Hi, I requested a payout an hour ago and have since decided to keep trading. Kindly cancel it and leave the funds where they are.',
    asks: ['Kindly cancel it and leave the funds where they are.'],
  },
  {
    topics: ['wd_cancel_change'],
    priority: 'P1',
    text: 'URGENT - I typed an incorrect account number on my withdrawal form this morning (last digits should be 41 not 14). Please stop it before it goes out!',
    asks: ['Please stop it before it goes out!'],
  },
  {
    topics: ['card_refund_arn'],
    text: 'Eleven days after you refunded my Visa, the card company still cannot locate the transaction. They told me to ask you for the ARN. Can you let me have it?',
    asks: ['Can you let me have it?'],
  },
  {
    topics: ['proof_of_payment'],
    text: 'Dear accounts team, our auditors require evidence of the transfer you made to us on 12 October. A copy of the SWIFT message would be ideal.',
    asks: [],
  },
  {
    topics: ['dep_card_missing'],
    text: 'Tried to add 250 via Mastercard at lunch. Money is gone from the bank app, platform balance did not budge. Receipt attached. When does it land?',
    asks: ['When does it land?'],
  },
  {
    topics: ['dep_bank_missing'],
    text: 'I instructed HSBC to send you GBP 7,500 last Thursday (UETR in the attached PDF). It is not on my trading account. Has it turned up at your end?',
    asks: ['Has it turned up at your end?'],
  },
  {
    topics: ['dep_crypto_missing'],
    text: 'sent 0.8 eth from my metamask to the address shown in the cashier. etherscan says success, 60+ confs. nothing in my account. ??? tx hash below',
    asks: [],
  },
  {
    topics: ['dep_crypto_missing'],
    text: 'Embarrassing one: I picked BEP20 instead of ERC20 when topping up. Is there any way for you to get those tokens back to me?',
    asks: ['Is there any way for you to get those tokens back to me?'],
  },
  {
    topics: ['dep_declined'],
    text: "Your payment page won't take any of my cards. I get as far as the bank's 3D Secure code and then it says the transaction could not be completed. Why is that?",
    asks: ['Why is that?'],
  },
  {
    topics: ['dep_amount_diff'],
    text: 'I wired exactly USD 20,000 and my statement with you shows 19,955. Please break down for me what was taken off and by whom.',
    asks: ['Please break down for me what was taken off and by whom.'],
  },
  {
    topics: ['dep_third_party'],
    text: 'My fiancée made the payment for me since my own account is being switched. Now I see you sent the money back to her. What is the rule here?',
    asks: ['What is the rule here?'],
  },
  {
    topics: ['dep_double'],
    text: 'Looks like your gateway hiccuped: my bank lists two identical payments of 99.00 to you, seconds apart. I only meant to make one. Please reverse the extra one.',
    asks: ['Please reverse the extra one.'],
  },
  {
    topics: ['kyc_status'],
    text: 'It has been almost a fortnight since I completed the sign-up and sent my ID and utility bill. Would you mind telling me whether I am approved yet?',
    asks: ['Would you mind telling me whether I am approved yet?'],
  },
  {
    topics: ['doc_rejected'],
    text: "Twice now your system says my driving licence picture isn't acceptable. I can read every single letter on it. What more do you want from it?",
    asks: ['What more do you want from it?'],
  },
  {
    topics: ['poa_question'],
    text: "I'm a student in a hall of residence, so there are no bills in my name. Would a letter from the university do to prove my address?",
    asks: ['Would a letter from the university do to prove my address?'],
  },
  {
    topics: ['doc_language'],
    text: 'My tax certificate comes in Portuguese only. Is a translation necessary, and if so does it need to be done by a sworn translator?',
    asks: ['Is a translation necessary, and if so does it need to be done by a sworn translator?'],
  },
  {
    topics: ['source_of_funds'],
    text: "I don't understand this questionnaire about my wealth and salary. I've been a client since 2021 and nobody cared. Why now?",
    asks: ['Why now?'],
  },
  {
    topics: ['name_mismatch'],
    text: 'Your verification flags me because my bank has me down as "Jim" while my passport says "James". How do we sort this out?',
    asks: ['How do we sort this out?'],
  },
  {
    topics: ['doc_expiry'],
    text: 'I have been notified that my ID on file lapsed on 1 November. The renewed one will not be issued before Christmas. May I have an extension?',
    asks: ['May I have an extension?'],
  },
  {
    topics: ['selfie_or_link'],
    text: 'Whenever I try the video check on my phone it freezes after "turn your head". I have used up all attempts. Could you reset it and mail me a fresh link?',
    asks: ['Could you reset it and mail me a fresh link?'],
  },
  {
    topics: ['corporate_docs'],
    text: 'We are a family office set up as a Jersey limited partnership and would like to onboard with you. Kindly share the checklist of documents for the entity and its controllers.',
    asks: ['Kindly share the checklist of documents for the entity and its controllers.'],
  },
  {
    topics: ['eligibility'],
    text: 'Quick one before I fill in your forms: I have Indian citizenship and am resident in Oman. Am I allowed to trade with you?',
    asks: ['Am I allowed to trade with you?'],
  },
  {
    topics: ['refused_or_closed'],
    text: 'This morning I could not log in and then got a two-line message that my account has been terminated. I want to know the reasons and how I get my balance back.',
    asks: ['I want to know the reasons and how I get my balance back.'],
  },
  {
    topics: ['contact_change'],
    text: 'My number has changed as I moved from Spain to Ireland. Please replace +34... with the one in my signature and also note my new home address.',
    asks: ['Please replace +34... with the one in my signature and also note my new home address.'],
  },
  {
    topics: ['duplicate_account'],
    text: 'Tried to create a profile, but your website insists there is one under my email. I have never used your services. How is that possible?',
    asks: ['How is that possible?'],
  },
  {
    topics: ['data_rights'],
    text: 'Under Article 17 GDPR I ask you to erase my personal data and confirm in writing once this has been done.',
    asks: [
      'Under Article 17 GDPR I ask you to erase my personal data and confirm in writing once this has been done.',
    ],
  },
  {
    topics: ['account_takeover'],
    priority: 'P1',
    text: "Help!! I just got an alert about a 4,000 payout that I know nothing about, and my password doesn't work anymore. Lock everything down now please",
    asks: ['Lock everything down now please'],
  },
  {
    topics: ['complaint'],
    complaint: true,
    text: 'To whom it may concern. I am lodging a complaint regarding the conduct of your staff, who gave me three contradictory answers in one week. I expect a written response.',
    asks: [],
  },
  {
    topics: ['wd_pending', 'complaint'],
    complaint: true,
    text: "I appreciate that you are probably understaffed, but waiting nine days for my own money is hardly reasonable, and I've had to put off paying my mortgage. When can I count on the withdrawal?",
    asks: ['When can I count on the withdrawal?'],
  },
  {
    topics: ['kyc_status', 'complaint'],
    complaint: true,
    text: 'Honestly this is a shambles. Three weeks, four agents, and my verification is exactly where it was. Does anyone at your company actually read emails?',
    asks: [],
  },
  {
    topics: ['provider_reply'],
    text: 'Hello, following up on your chase of 10 Nov for PRV-77120. The acquiring bank advises the credit was posted to the cardholder on 6 Nov. Closing the query at our side.',
    asks: [],
  },
  {
    topics: ['internal_request'],
    text: 'Hi ops, got Mr Novak on the line, he is asking about his payout WD-20455 and I have nothing to tell him. Any ETA I can share with the client?',
    asks: ['Any ETA I can share with the client?'],
  },
  {
    topics: ['auto_reply_or_bounce'],
    text: 'Thanks for getting in touch. I am currently away and will be back in the office on 23 November. For anything urgent call the main desk.',
    asks: [],
  },
  {
    topics: ['spam'],
    text: 'Hey there! Our agency helps brokers get 500+ qualified traders a month through paid social. Fancy a 15 minute demo call this week?',
    asks: [],
  },
  {
    topics: ['other'],
    text: 'Do you offer swap-free accounts, and what is the margin on EURUSD over the weekend?',
    asks: ['Do you offer swap-free accounts, and what is the margin on EURUSD over the weekend?'],
  },
];
