import { describe, expect, it } from 'vitest';
import { newText } from '../../src/mail/new-text/new-text.ts';

const notes =
  'Northgate Support@NORTHGATE\n04/11/2001 06:54 PM\nTo: client@elsewhere.example\ncc:\nSubject: Your deposit';

describe('headers of old mails', () => {
  it('end an answer that Lotus Notes wrote', () => {
    expect(newText(`Thank you, it is sent.\n\n${notes}\n\nPlease send it.`).text).toBe(
      'Thank you, it is sent.',
    );
  });

  it('stay where nothing stands above them', () => {
    expect(newText(`${notes}\n\nPlease send it.`).text).toContain('Please send it.');
  });

  it.each([
    'I paid twice.\n\n04/11/2026 06:54 PM from my card\nTo: my account\nSubject: deposit\nWhere is it?',
    'My payments\n04/11/2026 06:54 PM 100\n04/12/2026 07:00 AM 200\nWhere are they?',
    'The rate was << 1.08 >> on Monday. Which one did you take?',
  ])('are not seen in %j', (text) => {
    expect(newText(text).text).toBe(text);
  });

  it('leave the text that PGP signed', () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nPlease send it.\n-----BEGIN PGP SIGNATURE-----\niD8D\n-----END PGP SIGNATURE-----';
    expect(newText(signed).text).toBe('Please send it.');
  });

  it('are told above quotes of newsgroups and of AOL', () => {
    const group =
      'In article <3AD4@northgate.example>, support@northgate.example writes:\n|> Send it.\n\nIt is sent.';
    const aol =
      'In a message dated 4/11/2001 6:54:22 PM, support@northgate.example writes:\n\n<< Send it. >>\n\nIt is sent.';
    expect([newText(group).text, newText(aol).text]).toEqual(['It is sent.', 'It is sent.']);
  });
});
