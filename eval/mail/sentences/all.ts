import { japanese, polish, russian, simplified, traditional, ukrainian } from './eastern.ts';
import { dutch, english, french, german, italian, portuguese, spanish, swedish } from './western.ts';

const western = [english, german, french, spanish, italian, portuguese, dutch, swedish];
export const languages = [...western, russian, ukrainian, polish, simplified, traditional, japanese];
