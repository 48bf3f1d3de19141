import type { PhraseBook } from '../phrases.ts';

export const englishRest = {
  account_takeover: {
    says: [
      'P1|I did not make this withdrawal request, somebody hacked my account.',
      'P1|Someone logged into my account and changed the password.',
      'P1|There is a withdrawal on my account that I never authorised.',
    ],
    asks: {
      cancel_or_change: ['Please block my account immediately.', 'Stop the withdrawal at once.'],
    },
    short: ['P1|my account was hacked', 'P1|this withdrawal is not mine stop it'],
    held: {
      says: [
        'P1|Overnight a stranger moved into my profile and asked for {amount}.',
        'P1|I got a code by SMS without asking for one and now there is a payout that was not me.',
      ],
      asks: { cancel_or_change: ['Shut everything down until I call you.'] },
    },
  },
  data_rights: {
    says: [
      'I want to close my account and have my personal data deleted.',
      'Under the GDPR I request a copy of all personal data that you hold about me.',
      'I no longer use your services.',
    ],
    asks: {
      data: ['Please delete all my personal data.', 'Please send me all the data that you store about me.'],
    },
    short: ['delete my data', 'gdpr access request'],
    held: {
      says: [
        'I make use of my right to be forgotten.',
        'As the law allows, I would like to see what you keep on file about me.',
      ],
      asks: { data: ['Please erase everything that you know about me.'] },
    },
  },
  provider_reply: {
    says: [
      'Dear partner, regarding your request {prov}: the transaction was settled and the funds were released to the beneficiary bank.',
      'Hello team, we have investigated the payment {prov}; the acquirer confirms that the refund was processed.',
      'Dear merchant, the payout {prov} was returned by the beneficiary bank with reason AC04.',
    ],
    asks: {},
    short: ['Ticket {prov}: the payment was credited to the merchant account, the case is solved.'],
    held: {
      says: [
        'Dear colleagues, this is the operations team of your payment service provider. We located {prov}; it is with the correspondent.',
        'Your inquiry {prov} was answered by our banking partner: the wire is being traced.',
      ],
      asks: {},
    },
  },
  internal_request: {
    says: [
      'Hi team, my client Ivan is angry because his withdrawal is stuck.',
      'Sales here: the client {app} wants to know what is going on with his verification.',
      'Finance: we have an unmatched receipt of {amount} from Bank X.',
    ],
    asks: {
      status: ['Can you check the status for our client?'],
      why: ["Why is my client's payout on hold?"],
    },
    short: ['my client asks about {wd}, can you check', 'colleagues, please look at client {app}'],
    held: {
      says: [
        'Guys, one of my VIPs rang me up about {wd} again.',
        'From treasury: an incoming credit of {amount} on the client money account fits nobody.',
      ],
      asks: { status: ['What may I tell him?'] },
    },
  },
  auto_reply_or_bounce: {
    says: [
      'I am out of the office until Monday with limited access to e-mail.',
      'This is an automatic reply. Thank you for your message, we will come back to you.',
      'Delivery to the following recipient failed permanently: mailbox unavailable.',
    ],
    asks: {},
    short: ['Automatic reply: out of office'],
    held: {
      says: [
        'I am on annual leave and shall return on the 14th. In urgent cases please contact my colleague.',
        'Your message could not be delivered because the address was not found.',
      ],
      asks: {},
    },
  },
  spam: {
    says: [
      'We offer SEO services that bring your website to the first page of Google.',
      'Dear webmaster, buy guest posts and high quality backlinks at a discount.',
      'Increase your sales with our verified leads database of forex traders.',
    ],
    asks: {},
    short: ['Best price for web design and mobile app development'],
    held: {
      says: [
        'We can send you a list of 40,000 investors who are eager to deposit, cheap.',
        'Congratulations, you have been selected for a business loan at 2 percent.',
      ],
      asks: {},
    },
  },
  other: {
    says: [
      'I wanted to say thank you for the quick help yesterday.',
      'I have been trading gold with you for a year.',
    ],
    asks: {
      fee_or_amount: ['How much is the spread on gold?'],
      how: ['How do I change the leverage of my account?'],
    },
    short: ['thanks, all good now'],
    held: {
      says: ['I will be in Limassol next week.', 'Nice webinar last week, looking forward to the next one.'],
      asks: { other: ['Is your office open on Saturdays?'] },
    },
  },
} satisfies Partial<PhraseBook>;
