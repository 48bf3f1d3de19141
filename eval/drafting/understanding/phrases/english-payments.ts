import type { PhraseBook } from '../phrases.ts';

export const englishPayments = {
  dep_card_missing: {
    says: [
      'My card was charged {amount} {wait} but the money is not in my trading account.',
      'I topped up with Visa {wait} and the deposit has not been credited.',
      'I paid {amount} by card, the bank confirmed the payment and my balance is still zero.',
    ],
    asks: {
      where_is_money: ['Where is my deposit?'],
      when: ['When will the {amount} be credited?'],
    },
    short: ['card charged, nothing on balance', 'deposit by visa {amount} not credited'],
    held: {
      says: [
        'Mastercard shows {amount} gone to you {wait}, my account with you shows nothing of it.',
        'Apple Pay made a happy sound, {amount} left, yet there is no trace of it on your side.',
      ],
      asks: { where_is_money: ['So where did it go?'], when: ['When can I trade with it?'] },
    },
  },
  dep_bank_missing: {
    says: [
      'I sent a bank transfer of {amount} {wait} and it has not arrived.',
      'I made a SWIFT payment {wait}, the MT103 is attached, and nothing was credited.',
      'My SEPA transfer left my bank {wait} but I do not see it in my account.',
    ],
    asks: {
      where_is_money: ['Where is my transfer?'],
      status: ['Have you received my wire?'],
      when: ['When will the bank transfer be credited?'],
    },
    short: ['wire {amount} not received', 'bank transfer still missing'],
    held: {
      says: [
        'My bank says that {amount} left them {wait} and sits with you, on your page I see no such thing.',
        'I remitted {amount} from my savings account {wait}; the confirmation of the bank is enclosed.',
      ],
      asks: {
        status: ['Did it reach your bank?'],
        when: ['By what day should it show up on my trading account?'],
      },
    },
  },
  dep_crypto_missing: {
    says: [
      'I sent {usdt} over TRC20, the blockchain shows it as confirmed, but it is not credited.',
      'My bitcoin deposit has 12 confirmations and is still not on my account.',
      'I sent USDT over the wrong network and it never arrived.',
    ],
    asks: {
      when: ['When will the coins be credited?'],
      where_is_money: ['Where are my {usdt}?'],
      how: ['How can I recover a transfer without the memo?'],
    },
    short: ['usdt not credited txid attached', 'eth deposit confirmed but missing'],
    held: {
      says: [
        'Tronscan has a green tick next to my transaction {wait}, your wallet page pretends it never happened.',
        'I forgot the tag when sending coins from my ledger.',
      ],
      asks: { status: ['Can you see the hash on your side?'], where_is_money: ['Are my coins lost?'] },
    },
  },
  dep_declined: {
    says: [
      'My card payment was declined three times.',
      'I cannot deposit, every payment fails with an error.',
      'The deposit was rejected although there is enough money on the card.',
    ],
    asks: {
      why: ['Why is my deposit declined?', 'Why does the payment fail?'],
      how: ['How else can I fund my account?'],
    },
    short: ['card declined when i deposit', 'cant top up, payment failed'],
    held: {
      says: [
        'I try to put {amount} in and your cashier keeps saying no.',
        'Whichever card I take, the last step ends in red letters "do not honour".',
      ],
      asks: { why: ['What stops it?'], how: ['Is there another way to add funds?'] },
    },
  },
  dep_amount_diff: {
    says: [
      'I sent {amount} but only a smaller amount was credited.',
      'The amount on my account is 15 EUR less than I transferred.',
      'You credited less than I paid, some fee was deducted.',
    ],
    asks: {
      fee_or_amount: [
        'What fee was deducted?',
        'Where are the missing 15 EUR?',
        'Which exchange rate did you use?',
      ],
      why: ['Why is the credited amount lower?'],
    },
    short: ['sent 1000 got 985', 'deposit amount is less than i paid'],
    held: {
      says: [
        'Out went 1,000 and in came 962, which is not what I call the same.',
        'On the way from my bank to you some of my money melted away.',
      ],
      asks: { fee_or_amount: ['Who kept the difference?', 'At what rate did you convert it?'] },
    },
  },
  dep_third_party: {
    says: [
      'My wife topped up my account from her own card and the money was not credited.',
      "The deposit came from my brother's bank account and you returned it.",
      'I paid from the account of my company to my personal trading account and the deposit is held.',
    ],
    asks: {
      why: [
        'Why did you not accept the deposit from my wife?',
        'Why was a payment from a third party returned?',
      ],
      how: ['Can my husband pay into my account?'],
    },
    short: ['my father paid for me from his card, not credited', 'third party deposit returned, why'],
    held: {
      says: [
        'A friend was kind enough to send {amount} for me, since my own bank is slow.',
        "It was my mum's card that I used, she knows about it.",
      ],
      asks: { why: ['Why does it matter whose card it is?'], when: ['When do you give it back to her?'] },
    },
  },
  dep_double: {
    says: [
      'I was charged twice for the same deposit of {amount}.',
      'The same amount was debited two times from my card.',
      'I see a duplicate charge on my statement.',
    ],
    asks: {
      why: ['Why was I charged twice?'],
      when: ['When will the second charge be refunded?'],
    },
    short: ['charged twice {amount}', 'double charge on my card'],
    held: {
      says: [
        'One click, two debits of {amount} each.',
        'You helped yourselves to {amount} again a minute after the first time.',
      ],
      asks: { when: ['When do I get the second one back?'] },
    },
  },
  wd_pending: {
    says: [
      'My withdrawal {wd} has been pending {wait}.',
      'I requested a withdrawal of {amount} {wait} and it is still processing.',
      'The payout request {wd} has not been processed yet.',
    ],
    asks: {
      when: ['When will you send the money?', 'How long does a withdrawal take?'],
      status: ['What is the status of my withdrawal {wd}?'],
      why: ['Why does my withdrawal take so long?'],
    },
    short: ['withdrawal {wd} pending', 'when will my withdrawal be processed'],
    held: {
      says: [
        'I asked for my {amount} back {wait} and the page still shows an hourglass.',
        'Cashing out {amount} seems to be stuck somewhere with you {wait}.',
      ],
      asks: { when: ['When may I expect you to pay it out?'], status: ['Has anybody approved my payout?'] },
    },
  },
  wd_not_received: {
    says: [
      'The withdrawal {wd} is marked as completed but I have not received the money.',
      'You sent my withdrawal {wait} and nothing has reached my bank account.',
      'My payout shows as paid, my bank sees nothing.',
    ],
    asks: {
      where_is_money: ['Where is my money?', 'Where is my withdrawal {wd}?'],
      when: ['When will it arrive at my bank?'],
    },
    short: ['withdrawal completed but not received', 'payout sent, nothing in the bank'],
    held: {
      says: [
        'According to you {amount} is out of the door {wait}, according to my bank it never came in.',
        'The withdrawal has a green tick {wait}, my current account does not know about it.',
      ],
      asks: { where_is_money: ['Who has my {amount} now?'], status: ['Can you trace it?'] },
    },
  },
  wd_rejected: {
    says: [
      'My withdrawal {wd} was rejected.',
      'The withdrawal request was declined and no reason is given.',
      'You refused my payout and returned the money to the balance.',
    ],
    asks: {
      why: ['Why was my withdrawal rejected?', 'What is the reason for the rejection of {wd}?'],
      how: ['How can I withdraw my money then?'],
    },
    short: ['withdrawal rejected why', 'my payout {wd} was declined'],
    held: {
      says: [
        'Each time I try to take {amount} out, the request bounces back into my balance.',
        'My cash-out got a red "refused" this morning.',
      ],
      asks: { why: ['What did I do wrong with it?'], how: ['What should I do so that it goes through?'] },
    },
  },
  card_refund_arn: {
    says: [
      'You refunded {amount} to my card {wait} and the bank cannot find it.',
      'The withdrawal to my card was made {wait}; the bank asks for the ARN.',
      'The refund to the card is not visible on my statement.',
    ],
    asks: {
      data: ['Please send me the ARN.', 'Could you provide the acquirer reference number?'],
      where_is_money: ['Where is the refund?'],
    },
    short: ['need arn for card refund', 'refund to card not visible'],
    held: {
      says: [
        'My card issuer wants a 23-digit reference to look for your refund.',
        'You reversed {amount} onto my Visa {wait}, they see nothing of it.',
      ],
      asks: { data: ['Which reference number can I show to the card company?'] },
    },
  },
  wd_split_method: {
    says: [
      'Part of my withdrawal went to the card and you want to send the rest to a bank account.',
      'I want to withdraw to my bank account but the system only allows the card.',
      'My card has expired and you say that I must withdraw to the same card.',
    ],
    asks: {
      why: ['Why was the withdrawal split?', 'Why can I not choose another withdrawal method?'],
      how: ['Can I withdraw to a different card?'],
    },
    short: ['why part to card and part to bank', 'can i withdraw to another method than i deposited'],
    held: {
      says: [
        'I paid in by Skrill, but I would rather have everything on my bank account.',
        'One slice of the payout landed on the Visa, for the other slice you want an IBAN.',
      ],
      asks: { why: ['Why not all in one go to one place?'], how: ['May I pick where it goes?'] },
    },
  },
  wd_cancel_change: {
    says: [
      'I changed my mind about the withdrawal {wd}.',
      'P1|I entered the wrong IBAN for the withdrawal {wd}.',
      'P1|I made a mistake in the account number of my payout.',
    ],
    asks: {
      cancel_or_change: [
        'Please cancel the withdrawal.',
        'Please correct the bank details.',
        'Can you stop the payment {wd}?',
      ],
    },
    short: ['cancel withdrawal {wd}', 'P1|wrong iban in my withdrawal, stop it'],
    held: {
      says: [
        'P1|Two digits of the account to which you pay me are swapped.',
        'I do not want the {amount} paid out after all.',
      ],
      asks: {
        cancel_or_change: ['Can you hold it back?', 'Is it still possible to put it back on my balance?'],
      },
    },
  },
  proof_of_payment: {
    says: [
      'My bank asks for documents about the payment {wd}.',
      'I need a confirmation of the transfer for my accountant.',
      'The tax office wants a statement of my account.',
    ],
    asks: {
      data: [
        'Please send me the SWIFT copy.',
        'Could you provide the MT103 for {wd}?',
        'Please send a payment confirmation.',
        'I need an account statement for the last year.',
      ],
    },
    short: ['send swift copy of {wd}', 'need mt103'],
    held: {
      says: [
        'The bank holds the incoming sum until I show where it is from.',
        'My bookkeeper wants something on paper.',
      ],
      asks: {
        data: [
          'Can I have a document that proves that you made the payment {wd}?',
          'Could you issue a transfer receipt?',
        ],
      },
    },
  },
} satisfies Partial<PhraseBook>;
